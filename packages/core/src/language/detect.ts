import { type Language, LANGUAGES } from '@parley/contracts/language'
import { countLetters, type Letters } from './letters.ts'
import { isOtherLanguage } from './other-language.ts'

/** Links, mentions, quoted lines and code say nothing about the language of a text. */
const NOT_WORDS = /https?:\/\/\S+|@\[\d+\]|@\w+|`[^`]*`|^>.*$/gm

/**
 * What a text is written in. Who writes it mostly writes `prior`, and a short text is theirs: only one that is plainly in another of our
 * languages, and in no third, is in that.
 */
export function detectLanguage(text: string, prior: Language): Language {
  const words = text.replaceAll(NOT_WORDS, ' ')
  const script = scriptLanguage(countLetters(words))
  if (script) return script
  if (!isOtherLanguage(words, prior)) return prior
  const candidates = LANGUAGES.filter((language) => language !== prior && !isOtherLanguage(words, language))
  const [only] = candidates
  return only && candidates.length === 1 ? only : prior
}

/** Scripts that only one of our languages has, when there is hardly anything else. */
function scriptLanguage({ han, devanagari, latin }: Letters): Language | null {
  if (han > 0 && han * 3 > latin && devanagari === 0) return 'zh'
  if (devanagari > 0 && devanagari > latin && han === 0) return 'hi'
  return null
}
