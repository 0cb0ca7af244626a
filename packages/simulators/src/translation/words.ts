/** A text of plain words in another language; `null`: it does not know it. Languages are BCP 47, such as `zh`. */
export type TranslateWords = (text: string, from: string, to: string) => string | null

/** A piece of a text with marks: words as they are read, or a mark that no engine may change, by its own wording. */
export type Piece = { words: string } | { mark: string }

/** Words as they begin and end in what people say, with no space or sign of a pause around them. */
const CORE = /^([\s,;:·–—-]*)(.*?)([\s,;:·–—-]*)$/su
const HAS_WORDS = /[\p{L}\p{N}]/u

/**
 * The pieces in another language, as engines give them back: each part between marks on its own, a sentence with its
 * marks in it, or the whole with marks moved. */
export function translatePieces(pieces: readonly Piece[], from: string, to: string, translate: TranslateWords): Piece[] | null {
  const parts = pieces.map((piece) => ('words' in piece ? translateLines(piece.words, from, to, translate) : piece))
  if (parts.every((part) => part !== null)) return parts.map((part) => (typeof part === 'string' ? { words: part } : part))
  return translateMarked(pieces, from, to, translate) ?? translateWhole(pieces, from, to, translate)
}

/** A number or a name in the middle of a sentence is part of it. */
function translateMarked(pieces: readonly Piece[], from: string, to: string, translate: TranslateWords): Piece[] | null {
  const marked = pieces.map((piece, index) => ('words' in piece ? piece.words : `<x id="${index}"/>`)).join('')
  const said = translateLines(marked, from, to, translate)
  if (said === null) return null
  return said.split(/(<x id="\d+"\/>)/).flatMap((part): Piece[] => {
    const index = /^<x id="(\d+)"\/>$/.exec(part)?.[1]
    const mark = index === undefined ? undefined : pieces[Number(index)]
    return mark ? [mark] : part === '' ? [] : [{ words: part }]
  })
}

/** Marks stand where they stood, as a share of the text, at the end of a word. */
function translateWhole(pieces: readonly Piece[], from: string, to: string, translate: TranslateWords): Piece[] | null {
  const plain = pieces.map((piece) => ('words' in piece ? piece.words : '')).join('')
  const whole = translateLines(plain.replaceAll(/ {2,}/g, ' '), from, to, translate)
  if (whole === null) return null
  const moved: Piece[] = []
  let [read, written] = [0, 0]
  for (const piece of pieces) {
    if ('words' in piece) {
      read += piece.words.length
      continue
    }
    const at = endOfWord(whole, Math.max(written, Math.round((read / Math.max(1, plain.length)) * whole.length)))
    moved.push({ words: whole.slice(written, at) }, piece)
    written = at
  }
  return [...moved, { words: whole.slice(written) }]
}

function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\p{L}\p{M}\p{N}\u200c\u200d]/u.test(text[at] ?? '')) at += 1
  return at
}

function translateLines(text: string, from: string, to: string, translate: TranslateWords): string | null {
  const lines = text.split('\n').map((line) => {
    if (!HAS_WORDS.test(line)) return line
    const [, before = '', core = '', after = ''] = CORE.exec(line) ?? []
    const said = translate(core, from, to)
    return said === null ? null : `${before}${likeSource(core, said)}${after}`
  })
  return lines.includes(null) ? null : lines.join('\n')
}

/** A part of a sentence stays one: with no full stop and no capital that it did not have. */
function likeSource(source: string, said: string): string {
  const open = /[.!?…。！？।]$/u.test(source) ? said : said.replace(/[.。।]$/u, '')
  return /^\p{Ll}/u.test(source) ? open.replace(/^\P{L}*\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase()) : open
}
