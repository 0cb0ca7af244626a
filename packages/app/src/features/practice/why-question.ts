import type { Language } from '@parley/contracts/language'
import { m } from '../../paraglide/messages.js'

/** With the words around it, this stays below the length of a question. */
const PHRASE_LENGTH = 400

/** Asks why a phrase is better, in the language that the coach answers in. */
export function whyQuestion(phrase: string, coachLanguage: Language): string {
  const words = phrase
    .trim()
    .replace(/[.。।]$/u, '')
    .slice(0, PHRASE_LENGTH)
  return m.coach_why_words({ words }, { locale: coachLanguage })
}
