import { decodeEntities, escapeText, type Piece, readMarked, readPieces, writeMarked } from './markup.ts'
import type { MarkedText } from './port.ts'

/** Lines of texts as HTML, for engines to which a line's end is a space. */
export interface HtmlLines {
  /** Lines that have words, without the spaces around them. */
  segments: string[]
  /** The texts again, of the segments' translations. */
  assemble(translated: readonly string[]): MarkedText[]
}

const HAS_WORDS = /[\p{L}\p{N}]/u

/**
 * `isDecoded`: the engine gives text back without entities, so that what somebody wrote between `<` and `>` looks like a tag. No text says
 * what the placeholders are told by.
 */
export function toHtmlLines(texts: readonly MarkedText[], { isDecoded }: { isDecoded: boolean }): HtmlLines {
  const name = unusedName(texts)
  const placeholder = new RegExp(`<span\\b[^<>]*\\bid="${name}(\\d+)"[^<>]*>[^<]*</span>`, 'g')
  const read = isDecoded ? (between: string) => between : decodeEntities
  const segments: string[] = []
  const forms = texts.map((text) =>
    text.split('\n').map((line) => {
      const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? []
      const pieces = readMarked(core)
      if (!pieces.some((piece) => 'words' in piece && HAS_WORDS.test(piece.words))) return { before, core, after, segment: -1 }
      return { before, core, after, segment: segments.push(pieces.map((piece) => toHtml(piece, name)).join('')) - 1 }
    }),
  )
  return {
    segments,
    assemble: (translated) =>
      forms.map((lines) =>
        lines
          .map(({ before, core, after, segment }) => {
            if (segment < 0) return before + core + after
            return before + writeMarked(readPieces((translated[segment] ?? '').trim(), placeholder, read)) + after
          })
          .join('\n'),
      ),
  }
}

/** With a word inside, which tells the engine where it stands in the sentence. */
function toHtml(piece: Piece, name: string): string {
  return 'id' in piece ? `<span translate="no" id="${name}${piece.id}">X${piece.id}</span>` : escapeText(piece.words)
}

function unusedName(texts: readonly MarkedText[]): string {
  let name = 'x'
  while (texts.some((text) => text.includes(`"${name}`))) name += 'x'
  return name
}
