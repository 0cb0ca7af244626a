import type { Language } from '@parley/contracts/language'
import { countCommon, isCommon, LATIN_LANGUAGES, type LatinLanguage, latinWords } from './common-words.ts'
import { countLetters, SCRIPT_OF } from './letters.ts'
import { isOtherLanguage } from './other-language.ts'

/** Letters and marks that words of a language are not written with. */
const FOREIGN: Record<LatinLanguage, RegExp> = { en: /[ñ¿¡áíóúèêàçœûôîù]/, es: /[¿¡]{2}|[èêàçœûôîùâëï]/, fr: /[ñ¿¡áíóú]/ }
/** How people of other languages greet and thank. */
const ELSEWHERE = /^(?:hallo|guten|morgen|danke|bitte|tschüss|ciao|buongiorno|grazie|prego|olá|obrigad[oa]|bom|dia|você|não|sim|nein)$/

/** Of a long text so many words say what it is in. */
const WORDS_MAX = 150
/** Letters of a word that says alone what it is in. */
const WORD_MIN = 4

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
  if (/[¿¡]/.test(text) && !/[¿¡]/.test(source)) return language === 'es' ? 'yes' : 'no'
  const copied = new Set(latinWords(source))
  const words = latinWords(text).slice(0, WORDS_MAX)
  const own = words.filter((word) => isCommon(word, language))
  const others = words.filter((word) => !isCommon(word, language) && !copied.has(word))
  const isRival = (knows: (word: string) => boolean, ratio: number) => {
    const theirs = others.filter(knows).length
    // What both say is for neither.
    return { theirs, isFar: theirs > own.filter((word) => !knows(word)).length * ratio }
  }
  const rivals = [
    ...LATIN_LANGUAGES.filter((each) => each !== language).map((each) => (word: string) => isCommon(word, each)),
    (word: string) => ELSEWHERE.test(word),
  ]
  const isOther = rivals.map((knows) => isRival(knows, 2)).some(({ theirs, isFar }) => isFar && theirs * 3 >= words.length)
  if (isOther) return words.length === 1 && (words[0]?.length ?? 0) < WORD_MIN ? 'unsure' : 'no'
  const isForeign = own.length === 0 && others.some((word) => FOREIGN[language].test(word) && !isNameIn(text, word))
  return isForeign || rivals.some((knows) => isRival(knows, 1).isFar) ? 'unsure' : 'yes'
}

/** It stands there with a capital. */
function isNameIn(text: string, word: string): boolean {
  return !text.replaceAll('’', "'").includes(word)
}
