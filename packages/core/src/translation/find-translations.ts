import type { MessageId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Sql } from '../db/sql.ts'
import type { TranslationRow } from './view.ts'

export const TRANSLATION_COLUMNS = `t.id, t.message_id AS "messageId", t.language, t.revision, t.state, t.text, t.engine,
  t.is_fallback AS "isFallback", t.confidence, t.reason`

/** Translations of these messages: into one language, or into all. The caller has checked who reads. */
export async function findTranslations(sql: Sql, messageIds: readonly MessageId[], language: Language | null): Promise<TranslationRow[]> {
  if (messageIds.length === 0) return []
  const { rows } = await sql.query<TranslationRow>({
    name: 'translation-of-messages',
    text: `SELECT ${TRANSLATION_COLUMNS} FROM message_translations t WHERE t.message_id = ANY($1::uuid[]) AND ($2::text IS NULL OR t.language = $2)`,
    values: [messageIds, language],
  })
  return rows
}

/** Translations by their own ids. */
export async function findTranslationsById(sql: Sql, ids: readonly string[]): Promise<TranslationRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql.query<TranslationRow>({
    name: 'translation-by-id',
    text: `SELECT ${TRANSLATION_COLUMNS} FROM message_translations t WHERE t.id = ANY($1::uuid[])`,
    values: [ids],
  })
  return rows
}
