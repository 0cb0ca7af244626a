import type { MarkedText } from './port.ts'

/** Words as people read them, or the number of a placeholder. */
export type Piece = { words: string } | { id: string }

const PLACEHOLDER = /<x id="(\d+)"\/>/g
/** Also as writers of XML put an empty element. */
const ANY_PLACEHOLDER = /<x\s+id="(\d+)"\s*(?:\/>|>\s*<\/x>)/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi

export function readMarked(text: MarkedText): Piece[] {
  return readPieces(text, PLACEHOLDER, decodeEntities)
}

export function writeMarked(pieces: readonly Piece[]): MarkedText {
  return pieces.map((piece) => ('id' in piece ? `<x id="${piece.id}"/>` : escapeText(piece.words))).join('')
}

/** What an engine made of marked text, as marked text: whatever is no placeholder is words. */
export function toMarked(answer: string): MarkedText {
  return writeMarked(readPieces(answer, ANY_PLACEHOLDER, decodeEntities))
}

/** `placeholder`: with the number as its first group. `read`: what stands between placeholders, as people read it. */
export function readPieces(text: string, placeholder: RegExp, read: (between: string) => string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const found of text.matchAll(placeholder)) {
    if (found.index > at) pieces.push({ words: read(text.slice(at, found.index)) })
    pieces.push({ id: found[1] ?? '' })
    at = found.index + found[0].length
  }
  if (at < text.length) pieces.push({ words: read(text.slice(at)) })
  return pieces
}

export function escapeText(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Entities of XML and those that vendors write besides; an unknown one stays as it is. */
export function decodeEntities(text: string): string {
  return text.replaceAll(ENTITY, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    const isChar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return isChar ? String.fromCodePoint(code) : '\ufffd'
  })
}

/** As vendors of machine translation count, placeholders apart. */
export function countCharacters(texts: readonly MarkedText[]): number {
  const words = texts.flatMap(readMarked).map((piece) => ('words' in piece ? piece.words : ''))
  return words.reduce((sum, each) => sum + [...each].length, 0)
}
