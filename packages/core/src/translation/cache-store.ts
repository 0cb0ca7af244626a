import { createHmac } from 'node:crypto'
import type { MessageId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { MarkedText, TranslationEngineName } from '@parley/providers/translation/port'
import type { Sql } from '../db/sql.ts'

/** How long what an engine said of a text is used again, ms. */
export const CACHE_MS = 60 * 60 * 1000

export interface Cached {
  text: MarkedText
  engine: TranslationEngineName
  model: string
  confidence: number | null
  confidenceSource: 'engine' | 'checks' | null
}

/** What was asked, so that only the very same is answered from before. */
export interface Asked {
  from: Language
  to: Language
  marked: MarkedText
  formality: string | null
}

/** Whoever reads the table learns no text from its keys, and cannot try texts without the secret. */
export function cacheKey(secret: string, { from, to, marked, formality }: Asked): Buffer {
  return createHmac('sha256', secret)
    .update(JSON.stringify([from, to, formality, marked]))
    .digest()
}

export async function findCached(sql: Sql, keys: readonly Buffer[], now: number): Promise<Map<string, Cached>> {
  const { rows } = await sql.query<Cached & { key: Buffer }>({
    name: 'translation-cached',
    text: `SELECT key, text, engine, model, confidence, confidence_source AS "confidenceSource"
           FROM translation_cache WHERE key = ANY($1::bytea[]) AND expires_at > $2`,
    values: [keys, new Date(now)],
  })
  return new Map(rows.map(({ key, ...cached }) => [key.toString('base64'), cached]))
}

/** What was made of a message, in every wording that it has had. */
export async function deleteCached(sql: Sql, messageId: MessageId): Promise<void> {
  await sql.query({ name: 'translation-uncache', text: 'DELETE FROM translation_cache WHERE message_id = $1', values: [messageId] })
}

export async function deleteExpired(sql: Sql, now: number): Promise<void> {
  await sql.query({ name: 'translation-expire', text: 'DELETE FROM translation_cache WHERE expires_at < $1', values: [new Date(now)] })
}
