import type { Language } from '@parley/contracts/language'
import { countCommon, isCommon, LATIN_LANGUAGES, type LatinLanguage, latinWords } from './common-words.ts'
import { countLetters, type Letters } from './letters.ts'
import { isOtherLanguage } from './other-language.ts'

export const SCRIPT_OF: Record<Language, keyof Letters> = { en: 'latin', es: 'latin', fr: 'latin', hi: 'devanagari', zh: 'han' }

/** Letters and marks that words of a language are not written with. */
const FOREIGN: Record<LatinLanguage, RegExp> = { en: /[ñ¿¡áíóúèêàçœûôîù]/, es: /[¿¡]{2}|[èêàçœûôîùâëï]/, fr: /[ñ¿¡áíóú]/ }
/** How people of other languages greet and thank. */
const ELSEWHERE = /^(?:hallo|guten|morgen|danke|bitte|tschüss|ciao|buongiorno|grazie|prego|olá|obrigad[oa]|bom|dia|você|não|sim|nein)$/

export function isLatin(language: Language): language is LatinLanguage {
  return LATIN_LANGUAGES.some((each) => each === language)
}

/** The one language of the Latin script that so many of a text's words are said in, and in no other as many; `null`: it may be any. */
export function guessLatin(text: string): { language: LatinLanguage; known: number; words: number } | null {
  const words = latinWords(text)
  const counts = countCommon(words)
  const [best, next] = LATIN_LANGUAGES.toSorted((one, other) => counts[other] - counts[one])
  if (!best || !next || counts[best] === counts[next]) return null
  return { language: best, known: counts[best], words: words.length }
}

/** Whether a text is said in a language: `unsure` when its words are more of another. Words that `source` has, too, do not count. */
export function saidIn(text: string, language: Language, source: string): 'yes' | 'unsure' | 'no' {
  const letters = countLetters(text)
  if (letters[SCRIPT_OF[language]] === 0 || isOtherLanguage(text, language)) return 'no'
  return isLatin(language) ? saidInLatin(text, language, source) : 'yes'
}

function saidInLatin(text: string, language: LatinLanguage, source: string): 'yes' | 'unsure' | 'no' {
  if (language !== 'es' && /[¿¡]/.test(text) && !/[¿¡]/.test(source)) return 'no'
  const copied = new Set(latinWords(source))
  const words = latinWords(text)
  const own = words.filter((word) => isCommon(word, language)).length
  const others = words.filter((word) => !isCommon(word, language) && !copied.has(word))
  const rivals = Object.values(countCommon(others))
  const most = Math.max(...rivals, others.filter((word) => ELSEWHERE.test(word)).length)
  const isShort = words.length === 1 && (words[0]?.length ?? 0) < 4
  if (most > own * 2 && most * 3 >= words.length) return isShort ? 'unsure' : 'no'
  const isForeign = own === 0 && others.some((word) => FOREIGN[language].test(word) && !isNameIn(text, word))
  return most > own || isForeign ? 'unsure' : 'yes'
}

function isNameIn(text: string, word: string): boolean {
  return !text.replaceAll('’', "'").includes(word)
}
