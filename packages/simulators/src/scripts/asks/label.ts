import { type Language, wordsOf } from '../language.ts'
import type { HeardTalk } from '../talk.ts'

/** Words of a note, `say` and `note` together. */
const MOST_WORDS = 30

function countWords(text: string, language: Language): number {
  return wordsOf(text, language).length
}

/** A note in labelled lines: `say`, and of `notes` the first that fits beside it. */
export function labelled(talk: Pick<HeardTalk, 'language' | 'coachLanguage'>, say: string, notes: readonly string[]): string {
  const left = MOST_WORDS - countWords(say, talk.language)
  const note = notes.find((each) => countWords(each, talk.coachLanguage) <= left) ?? ''
  return [say && `say: ${say}`, note && `note: ${note}`].filter(Boolean).join('\n')
}

/** The beginning of a text, cut after a word. */
export function cutToWords(text: string, language: Language, most: number): string {
  const words = wordsOf(text, language)
  const last = words[most - 1]
  return last && words.length > most ? `${text.slice(0, last.index + last.word.length)}…` : text
}
