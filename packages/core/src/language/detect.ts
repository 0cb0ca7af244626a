import { type Language, LANGUAGES } from '@parley/contracts/language'
import { countLetters, type Letters } from './letters.ts'
import { isCommon, latinWords } from './common-words.ts'
import { isOtherLanguage } from './other-language.ts'
import { guessLatin, isLatin } from './said-in.ts'

/** Links, mentions, quoted lines and code say nothing about the language of a text. */
const NOT_WORDS = /https?:\/\/\S+|@\[\d+\]|@\w+|`[^`]*`|^>.*$/gm

/** Of a long text its beginning says what it is in, code units. */
const BEGINNING = 400
/** Words that everybody knows, that a text in another language has; one is enough in a language that its writer also writes, or learns. */
const KNOWN_MIN = { other: 2, also: 1 }

/**
 * What a text is written in. Who writes it mostly writes `prior`, and a short text is theirs: only one that is plainly in another of our
 * languages, and in no third, is in that. `also`: what else they write, or learn.
 */
export function detectLanguage(text: string, prior: Language, also: readonly Language[] = []): Language {
  const words = text.replaceAll(NOT_WORDS, ' ')
  const script = scriptLanguage(countLetters(words))
  if (script) return script
  const spoken = commonLanguage(words.slice(0, BEGINNING), prior, also)
  if (spoken) return spoken
  if (!isOtherLanguage(words, prior)) return prior
  const candidates = LANGUAGES.filter((language) => language !== prior && !isOtherLanguage(words, language))
  const [only] = candidates
  return only && candidates.length === 1 ? only : prior
}

/** What its writer mostly writes, when most words are of it; or another, of which are half of them, and far more than of theirs alone. `null`: neither. */
function commonLanguage(text: string, prior: Language, also: readonly Language[]): Language | null {
  const spoken = latinWords(text)
  // Mostly it is what they write, and that is soon known.
  const own = isLatin(prior) ? spoken.filter((word) => isCommon(word, prior)) : []
  if (own.length * 2 > spoken.length) return prior
  const guess = guessLatin(text)
  if (!guess || guess.language === prior || guess.known * 2 < guess.words) return null
  const onlyOwn = own.filter((word) => !isCommon(word, guess.language)).length
  const onlyOther = guess.known - (own.length - onlyOwn)
  const least = also.includes(guess.language) ? KNOWN_MIN.also : KNOWN_MIN.other
  return guess.known >= least && onlyOther > onlyOwn * 2 ? guess.language : null
}

/** Scripts that only one of our languages has, when there is hardly anything else. */
function scriptLanguage({ han, devanagari, latin }: Letters): Language | null {
  if (han > 0 && han * 3 > latin && devanagari === 0) return 'zh'
  if (devanagari > 0 && devanagari > latin && han === 0) return 'hi'
  return null
}
