import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import { appendEvent } from '../feed/append-event.ts'
import { appendInboxEvents, inboxOf } from '../feed/append-inbox.ts'
import { deleteConversations } from './delete-conversations.ts'

interface Left {
  conversationId: ConversationId
  kind: 'DIRECT' | 'GROUP'
  gone: UserId[]
  /** Who becomes the owner, when the owner is gone: the admin who has been there longest, else the member who has. */
  heirId: UserId | null
  /** Whose inbox shows it otherwise than before. */
  userIds: UserId[]
}

/**
 * Takes people who are about to be deleted out of their direct conversations and groups, in the caller's transaction. Conversations where
 * nobody is left go. @returns the feeds to wake after the commit.
 */
export async function leaveChats(sql: Sql, ids: readonly UserId[], now: number): Promise<ConversationId[]> {
  await sql.query(
    `SELECT 1 FROM conversations WHERE kind <> 'INBOX' AND id IN (SELECT conversation_id FROM conversation_members WHERE user_id = ANY($1::uuid[]))
     ORDER BY id FOR UPDATE`,
    [ids],
  )
  const { rows } = await sql.query<Left>(
    `WITH left_by AS (
       SELECT m.conversation_id, array_agg(m.user_id) AS gone, bool_or(m.role = 'OWNER') AS is_ownerless FROM conversation_members m
       WHERE m.user_id = ANY($1::uuid[]) AND m.left_seq IS NULL GROUP BY 1)
     SELECT c.id AS "conversationId", c.kind, l.gone, heir.id AS "heirId",
       ARRAY(SELECT p.user_id FROM conversation_members p WHERE p.conversation_id = c.id AND p.user_id <> ALL ($1::uuid[])
             AND p.left_seq IS NULL AND (c.kind = 'DIRECT' OR p.user_id = heir.id)) AS "userIds"
     FROM left_by l JOIN conversations c ON c.id = l.conversation_id AND c.kind IN ('DIRECT', 'GROUP')
     LEFT JOIN LATERAL (SELECT h.user_id AS id FROM conversation_members h
       WHERE c.kind = 'GROUP' AND l.is_ownerless AND h.conversation_id = c.id AND h.user_id <> ALL ($1::uuid[]) AND h.left_seq IS NULL
       ORDER BY h.role = 'ADMIN' DESC, h.joined_seq, h.user_id LIMIT 1) heir ON true
     ORDER BY c.id`,
    [ids],
  )
  for (const { conversationId, kind, gone, heirId } of rows) {
    await sql.query('UPDATE conversations SET member_count = member_count - $2 WHERE id = $1', [conversationId, gone.length])
    if (heirId) {
      await sql.query(`UPDATE conversation_members SET role = 'OWNER' WHERE conversation_id = $1 AND user_id = $2`, [
        conversationId,
        heirId,
      ])
    }
    for (const subjectId of kind === 'GROUP' ? [...gone, ...(heirId ? [heirId] : [])] : [])
      await appendEvent(sql, conversationId, { type: 'member-changed', subjectId }, now)
  }
  await deleteConversations(
    sql,
    `kind IN ('DIRECT', 'GROUP') AND id IN (SELECT conversation_id FROM conversation_members WHERE user_id = ANY($1::uuid[]))
     AND NOT EXISTS (SELECT 1 FROM conversation_members o
                     WHERE o.conversation_id = conversations.id AND o.left_seq IS NULL AND o.user_id <> ALL ($1::uuid[]))`,
    [ids],
  )
  const told = [...new Set(rows.flatMap(({ userIds }) => userIds))].map(inboxOf)
  // All at once and in order, as whoever tells several of one thing does.
  await sql.query('SELECT 1 FROM conversations WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [[...told, ...ids.map(inboxOf)]])
  for (const { conversationId, userIds } of rows) await appendInboxEvents(sql, userIds, { about: conversationId }, now)
  await sql.query('DELETE FROM conversations WHERE id = ANY($1::uuid[])', [ids.map(inboxOf)])
  return [...rows.map(({ conversationId }) => conversationId), ...told]
}
