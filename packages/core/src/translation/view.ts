import type { MessageId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { FRESH_MS, type TranslationFailure, type TranslationView } from '@parley/contracts/translation'
import { toExcerpt } from '../language/excerpt.ts'
import { maskText } from './mask.ts'

/** A translation as it is stored. */
export interface TranslationRow {
  id: string
  messageId: MessageId
  language: Language
  revision: number
  state: 'PENDING' | 'DONE' | 'UNCERTAIN' | 'FAILED'
  text: string
  engine: string | null
  isFallback: boolean
  confidence: number | null
  reason: TranslationFailure | null
}

/** The message that a translation is of. */
export interface Original {
  body: string
  language: Language
  revision: number
  createdAt: number
  editedAt: number | null
}

/** Whether somebody who reads `reader` needs it in other words. */
export function needsTranslation({ body, language }: Pick<Original, 'body' | 'language'>, reader: Language): boolean {
  return language !== reader && !maskText(body, []).isBare
}

/** Whether whoever gets it now, as it comes, has it translated by that: it is new, or says something new. */
export function isComing({ createdAt, editedAt }: Pick<Original, 'createdAt' | 'editedAt'>, now: number): boolean {
  return now - (editedAt ?? createdAt) < FRESH_MS
}

/**
 * Where the translation into what somebody reads stands; `null` when they need none. What `isComing` is pending before anybody has begun;
 * of anything else whoever looks at it has to ask. `names`: of whom it mentions.
 */
export function toTranslationView(
  original: Pick<Original, 'body' | 'language' | 'revision'>,
  reader: Language,
  row: TranslationRow | undefined,
  { isComing, names }: { isComing: boolean; names: readonly string[] },
): TranslationView | null {
  if (!needsTranslation(original, reader)) return null
  const none = {
    language: reader,
    revision: original.revision,
    text: '',
    excerpt: '',
    engine: null,
    isFallback: false,
    confidence: null,
    reason: null,
  }
  if (!row) return { ...none, state: isComing ? 'pending' : 'none' }
  const { revision, text, engine, isFallback, confidence, reason } = row
  const said = { language: reader, revision, text, excerpt: toExcerpt(text, names), engine, isFallback, confidence, reason }
  if (row.state === 'PENDING') return { ...none, state: 'pending' }
  if (revision < original.revision) return isComing ? { ...none, state: 'pending' } : { ...said, state: text ? 'stale' : 'none' }
  return { ...said, state: row.state === 'DONE' ? 'done' : row.state === 'UNCERTAIN' ? 'uncertain' : 'failed' }
}
