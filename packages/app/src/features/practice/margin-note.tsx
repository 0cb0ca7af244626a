import type { TalkView } from '@parley/contracts/practice'
import { m } from '../../paraglide/messages.js'
import { AnswerFold } from './coach-answer.tsx'
import { CoachCard } from './coach-card.tsx'
import { CoachFold } from './coach-fold.tsx'
import type { CoachHand } from './coach-hand.ts'
import { type Moment, olderWords, openWords } from './coach-moment.ts'
import { CoachLabel, CoachNoteBody, hasNote } from './coach-note.tsx'
import { CoachStop } from './coach-stop.tsx'
import { CoachQuiet } from './coach-quiet.tsx'
import { NextLine } from './next-line.tsx'

export interface MarginNoteProps {
  moment: Moment
  talk: TalkView
  /** The coach's place is here. */
  hand: CoachHand | null
}

/** On a desk: beside the line it is about. What is older than the newest stays to be read. */
export function MarginNote({ moment, talk, hand }: MarginNoteProps) {
  const open = hand && openWords(moment, talk.coachMode, hand.askedId)
  const { coach, next, asides } = olderWords(moment, open)
  return (
    <div className="margin-moment">
      {coach && hasNote(coach) && (
        <div role="note" aria-label={m.practice_coach_label()} className="margin-note">
          {coach.isLate ? (
            <CoachFold label={m.coach_late()}>
              <CoachNoteBody reply={coach} talk={talk} />
            </CoachFold>
          ) : (
            <CoachNoteBody reply={coach} talk={talk} />
          )}
        </div>
      )}
      <NextLine reply={next} talk={talk} isFolded />
      {asides.map((aside) => (
        <AnswerFold key={aside.id} reply={aside} talk={talk} />
      ))}
      {hand && (
        <div role="note" aria-label={m.practice_coach_label()} className="margin-note" data-place="coach" tabIndex={-1}>
          <CoachLabel>
            <CoachStop words={open} hand={hand} />
          </CoachLabel>
          {open ? <CoachCard words={open} talk={talk} hand={hand} /> : <CoachQuiet mode={talk.coachMode} hand={hand} />}
        </div>
      )}
    </div>
  )
}
