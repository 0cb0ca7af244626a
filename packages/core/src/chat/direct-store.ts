import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Role } from '@parley/contracts/auth'
import type { PersonView } from '@parley/contracts/people'
import type { Sql } from '../db/sql.ts'
import { personSql } from './message-view.ts'

/** Two people in the order in which their pair is stored. */
function inOrder(a: UserId, b: UserId): [UserId, UserId] {
  return a < b ? [a, b] : [b, a]
}

export async function findDirect(sql: Sql, a: UserId, b: UserId): Promise<ConversationId | null> {
  const { rows } = await sql.query<{ id: ConversationId }>({
    name: 'chat-direct',
    text: 'SELECT conversation_id AS id FROM direct_pairs WHERE low_id = $1 AND high_id = $2',
    values: inOrder(a, b),
  })
  return rows[0]?.id ?? null
}

/** What lets one person write to another. */
export interface Relation {
  /** The other has them in their list: not a stranger. */
  isKnown: boolean
  /** They have the other in theirs, or share a group. */
  isNear: boolean
  /** The other can be found by a handle. */
  isFindable: boolean
  hasBlocked: boolean
}

/** How `userId` stands to `otherId`; `null` when there is no such person. */
export async function findRelation(sql: Sql, userId: UserId, otherId: UserId): Promise<Relation | null> {
  const { rows } = await sql.query<Relation>({
    name: 'chat-relation',
    text: `SELECT EXISTS (SELECT 1 FROM contacts WHERE owner_id = $2 AND person_id = $1) AS "isKnown",
             EXISTS (SELECT 1 FROM contacts WHERE owner_id = $1 AND person_id = $2) OR EXISTS (
               SELECT 1 FROM conversation_members a JOIN conversation_members b ON b.conversation_id = a.conversation_id AND b.user_id = $2 AND b.left_seq IS NULL
               JOIN conversations c ON c.id = a.conversation_id AND c.kind = 'GROUP' WHERE a.user_id = $1 AND a.left_seq IS NULL) AS "isNear",
             u.handle IS NOT NULL AND NOT u.is_handle_hidden AS "isFindable",
             EXISTS (SELECT 1 FROM blocks WHERE blocker_id = $1 AND blocked_id = $2) AS "hasBlocked"
           FROM users u WHERE u.id = $2`,
    values: [userId, otherId],
  })
  return rows[0] ?? null
}

/**
 * Makes the one conversation of two people, in the caller's transaction. @returns `null` when somebody else has just made it, and then
 * nothing of this transaction may stay.
 */
export async function insertDirect(
  sql: Sql,
  {
    conversationId,
    from,
    to,
    isRequest,
    now,
  }: { conversationId: ConversationId; from: UserId; to: UserId; isRequest: boolean; now: number },
): Promise<ConversationId | null> {
  const [low, high] = inOrder(from, to)
  const { rows } = await sql.query<{ id: ConversationId }>({
    name: 'chat-insert-direct',
    text: `WITH made AS (INSERT INTO conversations (id, kind, created_at, member_count) VALUES ($1, 'DIRECT', $6, 2) RETURNING id),
                members AS (INSERT INTO conversation_members (conversation_id, user_id, role, joined_seq, joined_at, is_request, show_mode)
                            SELECT made.id, m.id, 'MEMBER', 0, $6, m.is_request, u.show_mode
                            FROM made, (VALUES ($2::uuid, false), ($3::uuid, $7::boolean)) m (id, is_request) LEFT JOIN users u ON u.id = m.id)
           INSERT INTO direct_pairs (conversation_id, low_id, high_id) SELECT id, $4, $5 FROM made ON CONFLICT (low_id, high_id) DO NOTHING
           RETURNING conversation_id AS id`,
    values: [conversationId, from, to, low, high, new Date(now), isRequest],
  })
  return rows[0]?.id ?? null
}

/** The other one of a direct conversation, and what they write in. */
export async function findPeer(sql: Sql, userId: UserId): Promise<{ person: PersonView; language: Language } | null> {
  const { rows } = await sql.query<{ person: PersonView; language: Language }>({
    name: 'chat-peer',
    text: `SELECT ${personSql('u')} AS person, COALESCE(u.writes[1], u.reading_language) AS language FROM users u WHERE u.id = $1`,
    values: [userId],
  })
  return rows[0] ?? null
}

/** Those of these people whom `userId` may put into a group: they know them, and neither has blocked the other. */
export async function findAddable(sql: Sql, userId: UserId, ids: readonly UserId[]): Promise<UserId[]> {
  const { rows } = await sql.query<{ id: UserId; role: Role }>({
    name: 'chat-addable',
    text: `SELECT u.id FROM users u WHERE u.id = ANY($2::uuid[]) AND u.id <> $1
             AND (EXISTS (SELECT 1 FROM contacts WHERE owner_id = u.id AND person_id = $1)
               OR EXISTS (SELECT 1 FROM direct_pairs d JOIN conversation_members m ON m.conversation_id = d.conversation_id AND m.user_id = u.id AND NOT m.is_request
                          JOIN conversations c ON c.id = d.conversation_id AND c.active_at IS NOT NULL
                          WHERE (d.low_id, d.high_id) IN ((LEAST(u.id, $1), GREATEST(u.id, $1)))))
             AND NOT EXISTS (SELECT 1 FROM blocks b WHERE (b.blocker_id, b.blocked_id) IN ((u.id, $1), ($1, u.id)))`,
    values: [userId, ids],
  })
  return rows.map(({ id }) => id)
}

/** What was said so far is out of this person's sight, and so is what the stranger says from now on, until this person writes. */
export async function declineRequest(sql: Sql, userId: UserId, conversationId: ConversationId, lastSeq: number): Promise<void> {
  await sql.query({
    name: 'chat-decline',
    text: `UPDATE conversation_members SET joined_seq = $3, read_seq = $4 WHERE conversation_id = $2 AND user_id = $1 AND is_request`,
    values: [userId, conversationId, lastSeq + 1, lastSeq],
  })
}
