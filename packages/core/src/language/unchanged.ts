import type { Language } from '@parley/contracts/language'
import { isCommon, LATIN_LANGUAGES } from './common-words.ts'
import { countLetters, SCRIPT_OF } from './letters.ts'

/** What people of all languages write in the same letters. */
const WORLDWIDE = setOf(
  `ok okay okey haha hahaha hehe lol omg wow hmm hm mmm whatsapp wifi google youtube facebook instagram tiktok telegram netflix uber spotify zoom
   skype wechat paypal amazon airbnb iphone ipad android gmail gps pdf usb sms tv dj vip covid id sim qr nasa unesco unicef nato ibm bbc cnn nba fifa`,
)
/** What all who write in Latin letters say. */
const SHARED = setOf(
  'taxi hotel pizza sushi yoga selfie internet email radio metro bar kilo pasta sauna tango jazz rock pop club golf zoo ski',
)
/** Small words inside of names. */
const PARTICLES = setOf('de del la las los le les du des da di van von der den el y e et and of the bin al')
/** Words of a name, of a place or of somebody. */
const NAME_WORDS = 5
/** Words that nobody knows, and that are written small: of both languages, perhaps. */
const UNKNOWN_WORDS = 2

/**
 * Whether a text may stay as it is in `to`: `known`, when all write it so; `name`, when it looks like names, which most keep in any language;
 * `null`, when it has words that are to be translated.
 */
export function mayStay(text: string, to: Language): 'known' | 'name' | null {
  const { han, devanagari } = countLetters(text)
  const words = text.replaceAll('’', "'").match(/\p{L}[\p{L}\p{M}'-]*/gu) ?? []
  if (words.length === 0 || words.length > NAME_WORDS || han + devanagari > 0) return null
  const isInLatin = SCRIPT_OF[to] === 'latin'
  const isKnown = (word: string) => WORLDWIDE.has(word.toLowerCase()) || (isInLatin && SHARED.has(word.toLowerCase()))
  if (words.every(isKnown)) return 'known'
  const others = words.filter((word) => !isKnown(word) && !PARTICLES.has(word.toLowerCase()))
  const common = others.filter((word) => LATIN_LANGUAGES.some((language) => isCommon(word.toLowerCase(), language)))
  // New York is a name, Good Morning is none.
  if (others.length === 0 || common.length * 2 > others.length) return null
  if (others.every((word) => /^\p{Lu}/u.test(word))) return 'name'
  return isInLatin && common.length === 0 && words.length <= UNKNOWN_WORDS ? 'name' : null
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}
