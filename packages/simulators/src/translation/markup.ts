import type { Oddity } from './desk.ts'
import type { Piece } from './words.ts'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: ' ' }

/** Words and marks of a text in which marks match `mark`, and the rest is written with entities. */
export function readPieces(text: string, mark: RegExp): Piece[] {
  const pieces: Piece[] = []
  let read = 0
  for (const found of text.matchAll(mark)) {
    if (found.index > read) pieces.push({ words: unescapeEntities(text.slice(read, found.index)) })
    pieces.push({ mark: found[0] })
    read = found.index + found[0].length
  }
  if (read < text.length || pieces.length === 0) pieces.push({ words: unescapeEntities(text.slice(read)) })
  return pieces
}

/** As an engine writes its answer, and as oddly as it was told to. */
export function writePieces(pieces: readonly Piece[], oddity: Oddity | null, escape = escapeEntities): string {
  const marks = pieces.flatMap((piece) => ('mark' in piece ? piece.mark : []))
  if (oddity === 'moved-placeholders') marks.reverse()
  const write = (words: string) => (oddity === 'html-entities' ? escapeAll(words) : escape(words))
  return pieces.map((piece) => ('mark' in piece ? (marks.shift() ?? '') : write(piece.words))).join('')
}

/** One less than was asked for, when told so. */
export function countOddly<T>(answers: T[], oddity: Oddity | null): T[] {
  return oddity === 'fewer-translations' ? answers.slice(1) : answers
}

export function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** As Google writes HTML. */
export function escapeQuotes(text: string): string {
  return escapeEntities(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}

export function unescapeEntities(text: string): string {
  return text.replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}

/** Everything but letters of ASCII and spaces, as a number. */
function escapeAll(text: string): string {
  return [...text].map((char) => (/[A-Za-z0-9 \n]/.test(char) ? char : `&#${char.codePointAt(0)};`)).join('')
}
