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
