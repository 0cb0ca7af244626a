import type { GlossWord } from '@parley/contracts/gloss'

/** A piece of a line, in its order: a word that is explained, or words between that are not. */
export interface GlossPart {
  /** Where `text` begins in the line, in UTF-16 code units. */
  at: number
  text: string
  /** Signs that belong to it: `¿` before, `?` after. */
  before: string
  after: string
  word: GlossWord | null
}

const OPENS = /[\p{Ps}\p{Pi}¿¡]+$/u
const CLOSES = /^[^\s\p{L}\p{M}\p{N}]+/u
const HAS_WORDS = /[\p{L}\p{N}]/u

/** Cuts a line where its explained words stand. Until it is whole, what follows the last of them is left out. */
export function glossParts(line: string, words: readonly GlossWord[], isWhole: boolean): GlossPart[] {
  const parts: GlossPart[] = []
  let end = 0
  for (const word of words) {
    const at = line.indexOf(word.word, end)
    if (at === -1) continue
    const before = putBetween(parts, line, end, at)
    end = at + word.word.length
    parts.push({ at, text: word.word, before, after: '', word })
  }
  if (!isWhole || words.length === 0) return parts
  const left = putBetween(parts, line, end, line.length)
  const last = parts.at(-1)
  if (last) last.after += left
  return parts
}

/** Hands what stands between two words to the one before and the one after it. Returns what belongs to the latter. */
function putBetween(parts: GlossPart[], line: string, from: number, to: number): string {
  let between = line.slice(from, to)
  let start = from
  const last = parts.at(-1)
  const closing = last && between.replace(OPENS, '').match(CLOSES)?.[0]
  if (last && closing) {
    last.after = closing
    between = between.slice(closing.length)
    start += closing.length
  }
  const opening = OPENS.exec(between)?.[0] ?? ''
  const middle = between.slice(0, between.length - opening.length)
  if (!HAS_WORDS.test(middle)) return middle.trim() + opening
  const text = middle.trim()
  parts.push({ at: start + middle.indexOf(text), text, before: '', after: '', word: null })
  return opening
}
