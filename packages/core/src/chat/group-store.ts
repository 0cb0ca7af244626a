import type { AttachmentId, ConversationId, UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'

export async function insertGroup(
  sql: Sql,
  { conversationId, title, now }: { conversationId: ConversationId; title: string; now: number },
): Promise<void> {
  await sql.query({
    name: 'chat-insert-group',
    text: `INSERT INTO conversations (id, kind, title, created_at) VALUES ($1, 'GROUP', $2, $3)`,
    values: [conversationId, title, new Date(now)],
  })
}

export interface GroupFacts {
  title: string | null
  pictureId: AttachmentId | null
}

export async function findGroupFacts(sql: Sql, ids: readonly ConversationId[]): Promise<Map<ConversationId, GroupFacts>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql.query<GroupFacts & { id: ConversationId }>({
    name: 'chat-group-facts',
    text: 'SELECT id, title, picture_id AS "pictureId" FROM conversations WHERE id = ANY($1::uuid[])',
    values: [ids],
  })
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}

export async function findMemberCounts(sql: Sql, ids: readonly ConversationId[]): Promise<Map<ConversationId, number>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql.query<{ id: ConversationId; count: number }>({
    name: 'chat-member-counts',
    text: 'SELECT id, member_count AS count FROM conversations WHERE id = ANY($1::uuid[])',
    values: [ids],
  })
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** What is not named stays. @returns whether the picture is one that this person uploaded, or none was named. */
export async function updateGroup(
  sql: Sql,
  userId: UserId,
  conversationId: ConversationId,
  { title, pictureId }: { title?: string | undefined; pictureId?: AttachmentId | null | undefined },
): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'chat-update-group',
    text: `WITH picture AS (SELECT a.id FROM attachments a WHERE a.id = $5 AND a.owner_id = $1 AND a.is_picture FOR SHARE)
           UPDATE conversations SET title = COALESCE($3, title), picture_id = CASE WHEN $4 THEN $5 ELSE picture_id END
           WHERE id = $2 AND ($5::uuid IS NULL OR EXISTS (SELECT 1 FROM picture))`,
    values: [userId, conversationId, title ?? null, pictureId !== undefined, pictureId ?? null],
  })
  return rowCount !== 0
}

/** Who becomes the owner when there is none: the admin who has been there longest, else the member who has. */
export async function findHeir(sql: Sql, conversationId: ConversationId): Promise<UserId | null> {
  const { rows } = await sql.query<{ id: UserId }>({
    name: 'chat-heir',
    text: `SELECT user_id AS id FROM conversation_members WHERE conversation_id = $1 AND left_seq IS NULL
           ORDER BY role = 'ADMIN' DESC, joined_seq, user_id LIMIT 1`,
    values: [conversationId],
  })
  return rows[0]?.id ?? null
}

// ---- links

export async function insertGroupLink(
  sql: Sql,
  link: { tokenHash: Uint8Array; conversationId: ConversationId; createdById: UserId; now: number; expiresAt: number },
): Promise<void> {
  await sql.query({
    name: 'chat-insert-link',
    text: 'INSERT INTO group_links (token_hash, conversation_id, created_by_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)',
    values: [link.tokenHash, link.conversationId, link.createdById, new Date(link.now), new Date(link.expiresAt)],
  })
}

export async function revokeGroupLinks(sql: Sql, conversationId: ConversationId, now: number): Promise<void> {
  await sql.query({
    name: 'chat-revoke-links',
    text: 'UPDATE group_links SET revoked_at = $2 WHERE conversation_id = $1 AND revoked_at IS NULL',
    values: [conversationId, new Date(now)],
  })
}

/** Whether somebody was taken out of a group, and has not been in it since. */
export async function wasTakenOut(sql: Sql, conversationId: ConversationId, userId: UserId): Promise<boolean> {
  const { rows } = await sql.query<{ notice: string }>({
    name: 'chat-taken-out',
    text: `SELECT r.notice FROM messages r JOIN conversation_members m ON m.conversation_id = $1 AND m.user_id = $2
           WHERE r.conversation_id = $1 AND r.notice_user_id = $2 AND r.notice IN ('REMOVED', 'ADDED') AND r.seq > m.joined_seq
           ORDER BY r.seq DESC LIMIT 1`,
    values: [conversationId, userId],
  })
  return rows[0]?.notice === 'REMOVED'
}

export interface GroupLinkRow extends GroupFacts {
  conversationId: ConversationId
  memberCount: number
  isOpen: boolean
  isMember: boolean
  /** They were taken out of the group after the link was made. */
  isBarred: boolean
}

/** What a link leads to, for whoever holds it. */
export async function findGroupLink(sql: Sql, tokenHash: Uint8Array, userId: UserId | null, now: number): Promise<GroupLinkRow | null> {
  const { rows } = await sql.query<GroupLinkRow>({
    name: 'chat-link',
    text: `SELECT c.id AS "conversationId", c.title, c.picture_id AS "pictureId", c.member_count AS "memberCount",
             l.revoked_at IS NULL AND l.expires_at > $3 AS "isOpen",
             EXISTS (SELECT 1 FROM conversation_members m WHERE m.conversation_id = c.id AND m.user_id = $2 AND m.left_seq IS NULL) AS "isMember",
             EXISTS (SELECT 1 FROM messages r WHERE r.conversation_id = c.id AND r.notice = 'REMOVED' AND r.notice_user_id = $2
                       AND r.created_at >= l.created_at) AS "isBarred"
           FROM group_links l JOIN conversations c ON c.id = l.conversation_id WHERE l.token_hash = $1`,
    values: [tokenHash, userId, new Date(now)],
  })
  return rows[0] ?? null
}
