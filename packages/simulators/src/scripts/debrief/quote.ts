import { type Language, phraseOf, sentencesOf, wordsOf } from '../language.ts'

/** A quote longer than this is cut down to a phrase. */
const MOST_WORDS = 20

/** Whether a text can stand in a line whose parts are set apart by bars. */
export function quotable(text: string): boolean {
  return !/[|\n]/u.test(text)
}

/** Words of a line to quote: its longest sentence, or a phrase of it. Empty when there is nothing to quote. */
export function quoteOf(line: string, language: Language): string {
  const sentences = sentencesOf(line).filter(quotable)
  const longest = sentences.reduce((best, sentence) => (sentence.length > best.length ? sentence : best), '')
  return cutQuote(longest, language)
}

export function cutQuote(sentence: string, language: Language): string {
  return wordsOf(sentence, language).length > MOST_WORDS ? phraseOf(sentence, language) : sentence
}
