import type { TalkView } from '@parley/contracts/practice'
import { useEffect, useRef } from 'react'
import { m } from '../../paraglide/messages.js'
import { CoachCard } from './coach-card.tsx'
import type { CoachHand } from './coach-hand.ts'
import { CoachModeButton } from './coach-mode-button.tsx'
import { type Moment, openWords } from './coach-moment.ts'
import { AskButton } from './coach-quiet.tsx'
import { CoachRefusal } from './coach-refusal.tsx'
import { CoachStop } from './coach-stop.tsx'
import { StuckButton } from './stuck-button.tsx'
import type { Coach } from './use-coach.ts'

export interface CoachShelfProps {
  moment: Moment
  talk: TalkView
  coach: Coach
  hand: CoachHand
  /** Nothing can be asked. */
  isSpent: boolean
}

/** A phone's place for the coach's newest words, at the thumb. One quiet line while there are none. */
export function CoachShelf({ moment, talk, coach, hand, isSpent }: CoachShelfProps) {
  const { mode } = coach.mode
  const words = openWords(moment, talk.coachMode, hand.askedId)
  const shelf = useRef<HTMLElement>(null)
  // A line to say next comes last: with its button it must be in sight, unless somebody reads further up.
  const hasNext = moment.next?.state === 'done'
  useEffect(() => {
    if (hasNext && shelf.current?.scrollTop === 0) shelf.current.scrollTo({ top: shelf.current.scrollHeight })
  }, [hasNext])
  return (
    <aside ref={shelf} aria-label={m.practice_coach_label()} data-place="coach" tabIndex={0} className="coach-shelf">
      <div className="coach-head">
        <p className="coach-label">
          <b>{m.practice_coach()}</b>
          {words ? <span className="coach-only">{m.practice_only_you()}</span> : mode === 'live' && <span>{m.practice_listening()}</span>}
        </p>
        <CoachStop words={words} hand={hand} />
        {!words && !isSpent && mode === 'on-request' && <AskButton hand={hand} />}
        {!isSpent && <StuckButton hand={hand} />}
        <CoachModeButton choice={coach.mode} />
      </div>
      <CoachRefusal refusal={coach.refusal} />
      {words && <CoachCard words={words} talk={talk} hand={hand} />}
    </aside>
  )
}
