import type { Language } from '@parley/contracts/language'
import type { PersonView } from '@parley/contracts/people'
import { type Piece, toPieces } from '../mentions.ts'

/** A piece of a body: a word that can be asked about, at its place in the body in UTF-16 code units, or anything else. */
export type TapPiece = Piece | { kind: 'word'; text: string; at: number }

const TOKEN = /@\[\d{1,2}\]/y

/** Cuts a body into its words and what is between them. */
export function tapWords(body: string, mentions: readonly PersonView[], language: Language): TapPiece[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const taps: TapPiece[] = []
  let at = 0
  for (const piece of toPieces(body, mentions)) {
    if (piece.kind === 'mention') {
      TOKEN.lastIndex = at
      at += TOKEN.exec(body)?.[0].length ?? 0
      taps.push(piece)
    } else if (piece.kind === 'link') {
      at += piece.url.length
      taps.push(piece)
    } else {
      for (const { segment, index, isWordLike } of segmenter.segment(piece.text)) {
        // A number says what it says in every language.
        if (isWordLike && /\p{L}/u.test(segment)) taps.push({ kind: 'word', text: segment, at: at + index })
        else pushText(taps, segment)
      }
      at += piece.text.length
    }
  }
  return taps
}

function pushText(taps: TapPiece[], text: string): void {
  const last = taps.at(-1)
  if (last?.kind === 'text') last.text += text
  else taps.push({ kind: 'text', text })
}
