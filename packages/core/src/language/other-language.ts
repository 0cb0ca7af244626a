import type { Language } from '@parley/contracts/language'
import { countLetters, type Letters, SCRIPT_OF } from './letters.ts'

/** Small words that sentences of one language can hardly do without, and that the others do not have. */
const SMALL_WORDS = {
  en: setOf('the is are was be been you your she he they it its of and to in on at for with not this that what when how do does can'),
  es: setOf('el los las es son y una por para con del al pero como más muy usted tú su está esto eso qué cuándo hay ya'),
  fr: setOf('le les des du et est sont une pour avec pas vous votre il elle ils ce cette dans sur au aux mais plus je quand où'),
}
type SmallWords = keyof typeof SMALL_WORDS

/** Fewer letters than these say nothing about a language. */
const LETTERS_MIN = 12
/** A sentence about words of another script has at least this share of letters in its own. */
const OWN_SHARE_MIN = 0.2
const SMALL_WORDS_MIN = 2

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** Whether a text is plainly in another language than it should be. Words in quotation marks do not count: they are what it speaks of. */
export function isOtherLanguage(text: string, language: Language): boolean {
  const bare = text.replaceAll(/“[^“”]*”|"[^"]*"|«[^«»]*»|‘[^‘’]*’|「[^「」]*」/g, ' ').toLowerCase()
  const { latin, han, devanagari } = countLetters(bare)
  // A Chinese character says as much as several letters.
  const weights: Letters = { latin, han: han * 3, devanagari }
  const letters = weights.latin + weights.han + weights.devanagari
  const own = weights[SCRIPT_OF[language]]
  if (letters >= LETTERS_MIN && own < letters * OWN_SHARE_MIN) return true
  return isSmallWordsOf(language) && speaksAnother(bare.match(/\p{L}+/gu) ?? [], language)
}

function isSmallWordsOf(language: Language): language is SmallWords {
  return language in SMALL_WORDS
}

function speaksAnother(words: readonly string[], language: SmallWords): boolean {
  if (words.some((word) => SMALL_WORDS[language].has(word))) return false
  const others = (Object.keys(SMALL_WORDS) as SmallWords[]).filter((other) => other !== language)
  return others.some((other) => words.filter((word) => SMALL_WORDS[other].has(word)).length >= SMALL_WORDS_MIN)
}
