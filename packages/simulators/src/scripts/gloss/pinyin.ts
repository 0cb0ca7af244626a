import { wordsOf } from '../language.ts'
import { CHARACTERS, WORDS } from './pinyin-table.ts'

const LONGEST_WORD = 4
const FULL_WIDTH = '，。？！：；、（）'
const HALF_WIDTH = ',.?!:;,()'

const syllables = new Map(
  CHARACTERS.trim()
    .split(/\s+/u)
    .flatMap((entry) => {
      const [, syllable = '', characters = ''] = /^([^\p{Script=Han}]+)(.+)$/u.exec(entry) ?? []
      return [...characters].map((character) => [character, syllable] as const)
    }),
)
const words = new Map(
  WORDS.trim()
    .split(/\s+/u)
    .map((entry) => {
      const [word = '', read = ''] = entry.split('=')
      return [word, read.split('·').reduce(withSyllable, '')] as const
    }),
)

/** Chinese in Hanyu Pinyin, words set apart. A character that the table does not have stays as it is. */
export function romaniseChinese(text: string): string {
  const starts = new Set(wordsOf(text, 'zh').map(({ index }) => index))
  let latin = ''
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at)!)
    const word = longestWord(text, at)
    const read = words.get(word) ?? syllables.get(char)
    if (read === undefined) latin = withOther(latin, char, starts.has(at))
    else latin = starts.has(at) ? withWord(latin, read) : withSyllable(latin, read)
    at += word.length || char.length
  }
  return capitalised(
    latin
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(/\s+(?=[”’)])/gu, '')
      .trim(),
  )
}

function longestWord(text: string, at: number): string {
  for (let length = LONGEST_WORD; length > 1; length -= 1) if (words.has(text.slice(at, at + length))) return text.slice(at, at + length)
  return ''
}

function withWord(before: string, word: string): string {
  return /[\p{L}\p{N}”’)…]$/u.test(before) ? `${before} ${word}` : before + word
}

/** A syllable that begins with a vowel is set off by an apostrophe inside a word. */
function withSyllable(before: string, syllable: string): string {
  return /\p{L}$/u.test(before) && /^[aoe]/u.test(syllable.normalize('NFD')) ? `${before}’${syllable}` : before + syllable
}

function withOther(before: string, char: string, isStart: boolean): string {
  const mark = HALF_WIDTH[FULL_WIDTH.indexOf(char)]
  if (mark) return mark === '(' ? `${before} (` : `${before}${mark} `
  if (char === '“') return /[\p{L}\p{N}]$/u.test(before) ? `${before} “` : `${before}“`
  return isStart ? withWord(before, char) : before + char
}

function capitalised(text: string): string {
  return text.replaceAll(/(^[“‘]?|[.!?…]\s+[“‘]?)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
