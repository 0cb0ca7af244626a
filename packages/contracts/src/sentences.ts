import type { Language } from './language.ts'

export interface Sentence {
  /** Where it begins in its text, in UTF-16 code units. */
  from: number
  text: string
}

/** A sentence that is longer is none that anybody explains word by word: code units. */
export const SENTENCE_MAX_LENGTH = 500

/** The sentence of a text in which a place is, without the space around it; `null` where none is. A line break ends a sentence. */
export function sentenceAt(text: string, language: Language, at: number): Sentence | null {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const lineEnd = text.indexOf('\n', at)
  const line = text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd)
  const found = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line).containing(at - lineStart)
  const words = found?.segment.trim()
  if (!found || !words) return null
  return { from: lineStart + found.index + found.segment.indexOf(words), text: words }
}
