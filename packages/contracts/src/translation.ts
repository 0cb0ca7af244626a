import type { Language } from './language.ts'

/** For how long after it was written a message is translated without being asked for, ms: to whoever reads it as it comes. */
export const FRESH_MS = 60_000
/** A translation that is pending for longer may be asked for again, ms. */
export const PENDING_MS = 30_000
/** Messages of which one frame may want a translation. */
export const WANTED_MAX = 50

/** Why there is no translation: the original stays, and these are said plainly. */
export const TRANSLATION_FAILURES = ['no-engine', 'engines-failed', 'not-good', 'budget-spent', 'too-long'] as const
export type TranslationFailure = (typeof TRANSLATION_FAILURES)[number]

/**
 * Where the translation of a message into one language stands; a message in that language has none. `none`: nobody has asked. `uncertain`:
 * it may be wrong. `stale`: it is of the words before an edit. `failed`: it may be asked for again.
 */
export type TranslationState = 'none' | 'pending' | 'done' | 'uncertain' | 'failed' | 'stale'

export interface TranslationView {
  language: Language
  /** Of the message, that it is a translation of. */
  revision: number
  state: TranslationState
  /** `@[0]` as in the original. Empty when there is none. */
  text: string
  /** The beginning of it in one line, with names in place of `@[0]`. */
  excerpt: string
  engine: string | null
  /** The engine that should have answered did not. */
  isFallback: boolean
  /** 0–1. */
  confidence: number | null
  reason: TranslationFailure | null
}
