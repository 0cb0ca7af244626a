import { foldWord } from '@parley/contracts/fold-word'

/** Words of one message that a search finds; more would only make the index large. */
const WORDS_MAX = 2_000
/** Code units of one word. */
const WORD_MAX_LENGTH = 60
const HAN = /\p{Script=Han}/u

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, made)
  return made
}

/**
 * The words of a text as a reader of its language tells them apart: Chinese is cut by its dictionary, Hindi keeps its vowel signs. In
 * lower case and without the accents of Latin letters, each once, with blanks between them, in order.
 */
export function toWords(text: string, language: string): string {
  const words = new Set<string>()
  for (const word of isAscii(text) ? plainWords(text) : foldedWords(text, language)) {
    words.add(word.slice(0, WORD_MAX_LENGTH))
    if (words.size === WORDS_MAX) break
  }
  return [...words].join(' ')
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

/** What the segmenter finds in ASCII, a tenth as dear: Unicode Standard Annex 29, rules WB5 to WB13b, for the letters there are. */
function plainWords(text: string): string[] {
  return text.toLowerCase().match(/_*[a-z0-9](?:[a-z0-9_]|(?<=[a-z])['.:](?=[a-z])|(?<=[0-9])['.,;](?=[0-9]))*|__+/g) ?? []
}

function* foldedWords(text: string, language: string): Generator<string> {
  for (const { segment, isWordLike } of segmenterOf(language).segment(text)) if (isWordLike) yield foldWord(segment)
}

/** Whether each of these words begins one of a name's. What has no blanks between words is looked for anywhere in it. */
export function beginsWords(name: string, words: string, language: string): boolean {
  const own = toWords(name, language).split(' ')
  const whole = own.join('')
  return words.split(' ').every((word) => (HAN.test(word) ? whole.includes(word) : own.some((one) => one.startsWith(word))))
}
