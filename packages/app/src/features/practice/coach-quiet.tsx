import type { CoachMode } from '@parley/contracts/practice'
import { m } from '../../paraglide/messages.js'
import { Aside } from '../../ui/aside.tsx'
import type { CoachHand } from './coach-hand.ts'

/** One line for a coach with nothing open: what to expect of it. */
export function CoachQuiet({ mode, hand }: { mode: CoachMode; hand: CoachHand }) {
  if (mode === 'live') return <Aside quiet>{m.coach_listening()}</Aside>
  if (mode === 'silent') return <Aside quiet>{m.coach_silent()}</Aside>
  return (
    <Aside>
      <AskButton hand={hand} />
    </Aside>
  )
}

/** Help with this moment, with nothing said. */
export function AskButton({ hand }: { hand: CoachHand }) {
  return (
    <button
      type="button"
      className="link"
      aria-busy={hand.isBusy || undefined}
      onClick={() => void hand.ask({ kind: 'advice', question: '' })}
    >
      {m.coach_ask()}
    </button>
  )
}
