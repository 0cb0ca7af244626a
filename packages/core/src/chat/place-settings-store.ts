import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'

/** Whether somebody lets it be seen how far they have read. */
export async function findShowsMarks(sql: Sql, userId: UserId): Promise<boolean> {
  const { rows } = await sql.query<{ shows: boolean }>({
    name: 'chat-shows-marks',
    text: 'SELECT shows_read_marks AS shows FROM users WHERE id = $1',
    values: [userId],
  })
  return rows[0]?.shows ?? false
}

/** Whether somebody may be heard in a conversation: a member, not one who was asked and has not answered, nor blocked in a direct one. */
export async function mayBeHeard(sql: Sql, userId: UserId, conversationId: ConversationId): Promise<boolean | null> {
  const { rows } = await sql.query<{ may: boolean }>({
    name: 'chat-may-be-heard',
    text: `SELECT NOT p.is_request AND NOT EXISTS (
             SELECT 1 FROM conversation_members o JOIN blocks b ON (b.blocker_id, b.blocked_id) IN ((o.user_id, $1), ($1, o.user_id))
             WHERE c.kind = 'DIRECT' AND o.conversation_id = c.id AND o.user_id <> $1) AS may
           FROM conversation_members p JOIN conversations c ON c.id = p.conversation_id AND c.kind IN ('DIRECT', 'GROUP')
           WHERE p.conversation_id = $2 AND p.user_id = $1 AND p.left_seq IS NULL`,
    values: [userId, conversationId],
  })
  return rows[0]?.may ?? null
}
