import { m } from '../../paraglide/messages.js'
import type { CoachHand } from './coach-hand.ts'

/** Three things to say, when nothing comes to mind. */
export function StuckButton({ hand }: { hand: CoachHand }) {
  return (
    <button type="button" className="coach-bare" aria-busy={hand.isBusy || undefined} onClick={() => void hand.ask({ kind: 'ideas' })}>
      {m.coach_stuck()}
    </button>
  )
}
