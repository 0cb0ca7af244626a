import { countWords, labelsOf, parseCoachNote } from '@parley/contracts/coach-note'
import type { Language } from '@parley/contracts/language'
import { isOtherLanguage } from '../language/other-language.ts'

export const COACH_MAX_WORDS = 30

/** So many characters of a reason tell its language, and are not shown to their end when it is another. */
const NOTE_KNOWN = 40

/** Why a note may not be shown; `null` while it may. */
export type CoachBreach = 'quote-not-said' | 'too-long' | 'not-a-note' | 'more-than-one' | 'no-reason' | 'nothing-better' | 'other-language'

export interface CoachTask {
  /** The learner's line that the note is about; `null`: it is about none, and may quote anything. */
  line: string | null
  language: Language
  coachLanguage: Language
}

/**
 * Holds a note against the coach's contract, whole (`ended`) or while it streams: one quote at most, which stands in the line, a better
 * way to say it (none when the words are praised), one reason, each in its language, at most 30 words. What is not yet written is not yet
 * broken. One watch a note: its text only grows.
 */
export function watchNote(task: CoachTask): (text: string, ended: boolean) => CoachBreach | null {
  // Counting is dear, and a word takes a character: before what is counted is this long, there cannot be too many.
  let countFrom = COACH_MAX_WORDS + 1
  return (text, ended) => {
    if (text.trim() === '') return null
    const { quote, say, note, writing } = parseCoachNote(text)
    if (writing === null && (ended || text.length > 'quote:'.length)) return 'not-a-note'
    const labels = labelsOf(text)
    if (new Set(labels).size < labels.length) return 'more-than-one'
    if (quote && task.line !== null && (ended || writing !== 'quote') && !task.line.includes(quote)) return 'quote-not-said'
    if (say && (ended || writing !== 'say')) {
      if (say === quote) return 'nothing-better'
      if (isOtherLanguage(say, task.language)) return 'other-language'
    }
    if ((ended || note.length > NOTE_KNOWN) && isOtherLanguage(note, task.coachLanguage)) return 'other-language'
    const length = note.length + say.length
    if (ended || length >= countFrom) {
      const words = countWords(note, task.coachLanguage) + countWords(say, task.language)
      if (words > COACH_MAX_WORDS) return 'too-long'
      countFrom = length + COACH_MAX_WORDS + 1 - words
    }
    if (ended && !note && !say) return 'not-a-note'
    if (ended && quote && !note) return 'no-reason'
    return null
  }
}
