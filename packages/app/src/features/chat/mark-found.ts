import { foldWord } from '@parley/contracts/fold-word'
import type { Language } from '@parley/contracts/language'

export interface FoundPiece {
  text: string
  isFound: boolean
}

/** A text in pieces, with those words marked that a search for these finds: all of them in whole, the last also when it is only begun. */
export function markFound(text: string, language: Language, words: string, wordsLanguage: Language): FoundPiece[] {
  const wanted = wordsOf(words, wordsLanguage).flatMap(({ segment, isWordLike }) => (isWordLike ? [foldWord(segment)] : []))
  const begun = wanted.at(-1)
  const pieces: FoundPiece[] = []
  for (const { segment, isWordLike } of wordsOf(text, language)) {
    const word = isWordLike ? foldWord(segment) : ''
    const isFound = word !== '' && begun !== undefined && (wanted.includes(word) || word.startsWith(begun))
    const before = pieces.at(-1)
    if (before?.isFound === isFound) before.text += segment
    else pieces.push({ text: segment, isFound })
  }
  return pieces
}

function wordsOf(text: string, language: Language) {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
}
