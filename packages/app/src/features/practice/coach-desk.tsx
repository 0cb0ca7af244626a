import type { TalkView } from '@parley/contracts/practice'
import { languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { classNames } from '../../ui/class-names.ts'
import type { CoachHand } from './coach-hand.ts'
import { CoachRefusal } from './coach-refusal.tsx'
import { StuckButton } from './stuck-button.tsx'
import type { Coach } from './use-coach.ts'

export interface CoachDeskProps {
  talk: TalkView
  partner: string
  coach: Coach
  hand: CoachHand
}

/** On a desk: beside the composer, where the coach is asked. */
export function CoachDesk({ talk, partner, coach, hand }: CoachDeskProps) {
  return (
    <div className="coach-desk">
      <CoachRefusal refusal={coach.refusal} />
      <div className="coach-desk-row">
        <button
          type="button"
          className={classNames('desk-ask', coach.isAsking ? 'desk-back' : 'aside')}
          aria-keyshortcuts="Alt+C"
          onClick={coach.toggleAsking}
        >
          {coach.isAsking && <span className="dot-sign" aria-hidden />}
          {coach.isAsking ? m.coach_back({ name: partner }) : m.coach_question({ language: languageName(talk.coachLanguage) })}
        </button>
        <StuckButton hand={hand} />
      </div>
    </div>
  )
}
