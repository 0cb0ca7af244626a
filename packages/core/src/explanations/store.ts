import type { MessageId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Sql } from '../db/sql.ts'

/** What was asked: one sentence of one revision of a message, in one language, by one person. */
export interface Asked {
  ownerId: UserId
  messageId: MessageId
  revision: number
  language: Language
  /** Where it begins in the body. */
  sentence: number
}

/** @returns what the model said. */
export async function findText(sql: Sql, { ownerId, messageId, revision, language, sentence }: Asked): Promise<string | null> {
  const { rows } = await sql.query<{ text: string }>({
    name: 'explanations-find',
    text: `SELECT text FROM explanations
           WHERE owner_id = $1 AND message_id = $2 AND language = $3 AND sentence = $4 AND revision = $5`,
    values: [ownerId, messageId, language, sentence, revision],
  })
  return rows[0]?.text ?? null
}

/** Nothing is put for a message that was taken back meanwhile, or is another revision. */
export async function putText(
  sql: Sql,
  { ownerId, messageId, revision, language, sentence }: Asked,
  { text, now }: { text: string; now: number },
): Promise<void> {
  await sql.query({
    name: 'explanations-put',
    text: `INSERT INTO explanations (owner_id, message_id, language, sentence, revision, text, created_at)
           SELECT $1, m.id, $3, $4, m.revision, $6, $7 FROM messages m WHERE m.id = $2 AND m.revision = $5 AND m.erased_by IS NULL
           ON CONFLICT (owner_id, message_id, language, sentence) DO UPDATE SET revision = EXCLUDED.revision, text = EXCLUDED.text,
             created_at = EXCLUDED.created_at`,
    values: [ownerId, messageId, language, sentence, revision, text, new Date(now)],
  })
}

export async function deleteTextsOf(sql: Sql, messageId: MessageId): Promise<void> {
  await sql.query({ name: 'explanations-forget', text: 'DELETE FROM explanations WHERE message_id = $1', values: [messageId] })
}
