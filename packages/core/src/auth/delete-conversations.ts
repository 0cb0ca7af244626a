import type { Sql } from '../db/sql.ts'

/**
 * Deletes the conversations that fit `which`, a condition of SQL, with everything in them. Files in their messages are nobody's
 * afterwards, and swept with their bytes; invitations into them let nobody in any more.
 */
export async function deleteConversations(sql: Sql, which: string, values: unknown[]): Promise<void> {
  await sql.query(
    `UPDATE attachments SET message_id = NULL, owner_id = NULL WHERE message_id IN
       (SELECT m.id FROM messages m WHERE m.conversation_id IN (SELECT id FROM conversations WHERE ${which}))`,
    values,
  )
  await sql.query(
    `UPDATE invitations SET revoked_at = now() WHERE revoked_at IS NULL AND conversation_id IN (SELECT id FROM conversations WHERE ${which})`,
    values,
  )
  await sql.query(`DELETE FROM conversations WHERE ${which}`, values)
}
