/**
 * A coach's note, as it stands in the reply's text: labelled lines, each at most once.
 *
 *     quote: the learner's own words, verbatim
 *     say: a better way to say them, in the practised language
 *     note: one short reason, in the coach's language
 *
 * Without `quote` the note is about the moment, not about words. An empty text is a coach with nothing to say.
 */
export interface CoachNote {
  quote: string
  say: string
  note: string
  /** The field that a stream is still writing to, `null` before the first label. */
  writing: CoachField | null
}

export const COACH_FIELDS = ['quote', 'say', 'note'] as const
export type CoachField = (typeof COACH_FIELDS)[number]

const LABEL = /^(quote|say|note):[ \t]?/

/** Reads a whole or half-streamed text. A half-written label at the end is not shown as words. */
export function parseCoachNote(text: string): CoachNote {
  const note: CoachNote = { quote: '', say: '', note: '', writing: null }
  const lines = text.split('\n')
  lines.forEach((line, index) => {
    const label = LABEL.exec(line)
    if (label) {
      note.writing = label[1] as CoachField
      note[note.writing] = line.slice(label[0].length).trimStart()
      return
    }
    const isUnfinishedLabel = index === lines.length - 1 && COACH_FIELDS.some((field) => `${field}:`.startsWith(line))
    if (note.writing && line && !isUnfinishedLabel) note[note.writing] += ` ${line.trim()}`
  })
  for (const field of COACH_FIELDS) if (note.writing !== field) note[field] = note[field].trimEnd()
  return note
}

/** The labels of a note, in the order in which they stand there. */
export function labelsOf(text: string): CoachField[] {
  return text.split('\n').flatMap((line) => (LABEL.exec(line)?.[1] as CoachField | undefined) ?? [])
}

/** Making one is dear, and a stream is counted at every delta. */
const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, known)
  return known
}

/** Words of a note, counted by the segmenter so that Chinese counts too. */
export function countWords(text: string, language: string): number {
  let words = 0
  for (const segment of segmenterOf(language).segment(text)) if (segment.isWordLike) words += 1
  return words
}
