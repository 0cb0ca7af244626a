import type { UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'

/**
 * Of whom these people may see whether they are here: whom they talk with directly, who has let them in, when both let it be seen and
 * neither has blocked the other.
 */
export async function listSeenPeers(sql: Sql, userIds: readonly UserId[]): Promise<{ userId: UserId; peerId: UserId }[]> {
  const { rows } = await sql.query<{ userId: UserId; peerId: UserId }>({
    name: 'feed-seen-peers',
    text: `SELECT m.user_id AS "userId", p.user_id AS "peerId"
           FROM conversation_members m
           JOIN conversations c ON c.id = m.conversation_id AND c.kind = 'DIRECT'
           JOIN conversation_members p ON p.conversation_id = c.id AND p.user_id <> m.user_id AND NOT p.is_request
           JOIN users me ON me.id = m.user_id AND me.shows_presence
           JOIN users peer ON peer.id = p.user_id AND peer.shows_presence
           WHERE m.user_id = ANY($1::uuid[]) AND NOT EXISTS (
             SELECT 1 FROM blocks b WHERE (b.blocker_id, b.blocked_id) IN ((m.user_id, p.user_id), (p.user_id, m.user_id)))`,
    values: [userIds],
  })
  return rows
}

/** Everybody with whom this person has a direct conversation. */
export async function listDirectPeers(sql: Sql, userId: UserId): Promise<UserId[]> {
  const { rows } = await sql.query<{ id: UserId }>({
    name: 'feed-direct-peers',
    text: `SELECT p.user_id AS id FROM conversation_members m JOIN conversations c ON c.id = m.conversation_id AND c.kind = 'DIRECT'
           JOIN conversation_members p ON p.conversation_id = c.id AND p.user_id <> m.user_id WHERE m.user_id = $1`,
    values: [userId],
  })
  return rows.map(({ id }) => id)
}
