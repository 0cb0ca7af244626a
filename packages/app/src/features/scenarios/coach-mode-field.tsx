import type { CoachMode } from '@parley/contracts/practice'
import { useId } from 'react'
import { m } from '../../paraglide/messages.js'
import { COACH_MODES, coachModeWords } from './coach-modes.ts'

/** How much the coach says: each choice with the one line that tells what it means. */
export function CoachModeField({ value, onValueChange }: { value: CoachMode; onValueChange: (value: CoachMode) => void }) {
  const id = useId()
  return (
    <div role="radiogroup" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className="text-ui font-semibold">
        {m.coach_mode()}
      </span>
      <div className="mt-1">
        {COACH_MODES.map((mode) => {
          const { label, hint } = coachModeWords(mode)
          return (
            <label key={mode} className="start-mode">
              <input type="radio" name={id} checked={mode === value} onChange={() => onValueChange(mode)} />
              <span className="start-mode-name">{label}</span>
              <span className="start-mode-hint">{hint}</span>
            </label>
          )
        })}
      </div>
    </div>
  )
}
