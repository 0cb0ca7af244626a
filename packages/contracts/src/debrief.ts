/**
 * What the examiner says of a finished talk, after the program has held it against the transcript: every quote stands in it, letter by
 * letter. It is the JSON text of a reply of kind `debrief`. Words about the talk are in the coach's language, quotes in the practised one.
 */
export interface Debrief {
  /** One honest sentence. */
  headline: string
  /** The scene's goals, in its order. */
  goals: DebriefGoal[]
  /** Lines worth saying again, in the order of the talk; at most five. */
  moments: DebriefMoment[]
  /** One line of the learner's to keep as it is. */
  keep: { turnNumber: number; quote: string; why: string } | null
  /** Words of the talk worth keeping, each said by one of the two. */
  words: { word: string; meaning: string }[]
  /** Turns before which the coach was asked, or whose words are the coach's. */
  helpedTurns: number[]
  /** The first turn that the examiner read; 1: all of the talk. The budget did not pay for the turns before it. */
  readFromTurn: number
}

/** `unclear`: a goal that was called met without a quote that stands in the talk. */
export type GoalResult = 'met' | 'partly' | 'missed' | 'unclear'

export interface DebriefGoal {
  goal: string
  result: GoalResult
  /** What shows it; `null` when nothing that was said does. */
  evidence: { turnNumber: number; speaker: 'learner' | 'partner'; quote: string } | null
}

export interface DebriefMoment {
  turnNumber: number
  /** Words of the learner's line at that turn. */
  quote: string
  /** What to say instead. */
  say: string
  why: string
}

/** Reads the text of a whole debrief reply; one without `readFromTurn` speaks of all of its talk. */
export function parseDebrief(text: string): Debrief {
  return { readFromTurn: 1, ...(JSON.parse(text) as Omit<Debrief, 'readFromTurn'> & Partial<Debrief>) }
}
