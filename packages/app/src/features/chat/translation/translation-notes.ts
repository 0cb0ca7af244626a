import type { TranslationView } from '@parley/contracts/translation'
import { m } from '../../../paraglide/messages.js'
import { engineName } from './engine-name.ts'

/** What stands beside a translation: what one has to know of it, and once its reader has pressed it (`isAsked`), whose it is and how sure. */
export function translationNotes({ state, isFallback, engine, confidence }: TranslationView, isAsked: boolean): string[] {
  return [
    ...(state === 'uncertain' ? [m.translation_uncertain()] : []),
    ...(state === 'stale' ? [m.translation_stale()] : []),
    ...(isAsked && state === 'done' && confidence !== null ? [m.translation_certain()] : []),
    ...(engine && isFallback ? [m.translation_fallback({ engine: engineName(engine) })] : []),
    ...(engine && isAsked && !isFallback ? [m.translation_via({ engine: engineName(engine) })] : []),
  ]
}
