import type { TalkView } from '@parley/contracts/practice'
import { AnswerFold } from './coach-answer.tsx'
import type { CoachHand } from './coach-hand.ts'
import { type Moment, olderWords, openWords } from './coach-moment.ts'
import { MarginNote } from './margin-note.tsx'

export interface OpeningNotesProps {
  moment: Moment
  talk: TalkView
  /** The coach's place is here. */
  hand: CoachHand | null
  isWide: boolean
}

/** What the coach was asked before I said anything: beside the partner's first line, or folded under it. */
export function OpeningNotes({ moment, talk, hand, isWide }: OpeningNotesProps) {
  if (isWide) return <MarginNote moment={moment} talk={talk} hand={hand} />
  const older = olderWords(moment, hand && openWords(moment, talk.coachMode, hand.askedId))
  return older.asides.map((aside) => <AnswerFold key={aside.id} reply={aside} talk={talk} />)
}
