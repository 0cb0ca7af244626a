import { m } from '../../paraglide/messages.js'
import { Segmented } from '../../ui/segmented.tsx'
import { coachModeOptions } from './coach-mode-words.ts'
import type { CoachModeChoice } from './use-coach-mode.ts'

/** How the coach helps, on a desk: in the header. */
export function CoachModes({ choice }: { choice: CoachModeChoice }) {
  return (
    <div className="coach-modes" aria-busy={choice.isBusy || undefined}>
      <span aria-hidden>{m.practice_coach()}</span>
      <Segmented label={m.coach_mode()} value={choice.mode} options={coachModeOptions('short')} onValueChange={choice.choose} />
    </div>
  )
}
