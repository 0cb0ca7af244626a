import type { Language } from '@parley/contracts/language'
import type { Choices } from '../deps.ts'

/** What somebody has chosen, of what their profile says. */
export function toChoices(person: {
  readingLanguage: Language
  writes: readonly Language[]
  learns: readonly Language[]
  showsReadMarks: boolean
}): Choices {
  const { readingLanguage, showsReadMarks, learns } = person
  const [writingLanguage = readingLanguage, ...more] = person.writes
  return { readingLanguage, writingLanguage, alsoWrites: [...more, ...learns], showsReadMarks }
}

/** Few choices are made by many: one string for all who made the same. */
const WORDS = new Map<string, string>()
/** More than are chosen at one time: what people try out is not kept for ever. */
const WORDS_MAX = 10_000

/** The same for whoever has chosen the same, and as the database words it: `IN_WORDS`. */
export function wordChoices({ readingLanguage, writingLanguage, alsoWrites, showsReadMarks }: Choices): string {
  const words = `${readingLanguage} ${writingLanguage} ${alsoWrites.join(',')} ${showsReadMarks}`
  const known = WORDS.get(words)
  if (known !== undefined) return known
  if (WORDS.size >= WORDS_MAX) WORDS.clear()
  WORDS.set(words, words)
  return words
}

/** What the person `u` has chosen, as `wordChoices` words it. */
export const IN_WORDS = `concat_ws(' ', u.reading_language, COALESCE(u.writes[1], u.reading_language),
  array_to_string(u.writes[2:] || u.learns, ','), u.shows_read_marks::text)`
