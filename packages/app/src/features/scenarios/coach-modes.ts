import type { CoachMode } from '@parley/contracts/practice'
import { useState } from 'react'
import { readRemembered, remember } from '../../lib/remembered.ts'
import { m } from '../../paraglide/messages.js'

const KEY = 'coach-mode'

const MODES = {
  live: { label: () => m.coach_mode_live(), hint: () => m.talks_coach_live_hint() },
  'on-request': { label: () => m.coach_mode_on_request(), hint: () => m.talks_coach_ask_hint() },
  silent: { label: () => m.coach_mode_silent_until(), hint: () => m.talks_coach_silent_hint() },
} satisfies Record<CoachMode, { label: () => string; hint: () => string }>

/** In the order of how much they say. */
export const COACH_MODES = Object.keys(MODES) as CoachMode[]

export function coachModeWords(mode: CoachMode): { label: string; hint: string } {
  const { label, hint } = MODES[mode]
  return { label: label(), hint: hint() }
}

/** What was chosen here last. */
export function useCoachMode(): [CoachMode, (next: CoachMode) => void] {
  const [mode, setMode] = useState<CoachMode>(() => {
    const last = readRemembered(KEY)
    return COACH_MODES.find((known) => known === last) ?? 'live'
  })
  const choose = (next: CoachMode) => {
    remember(KEY, next)
    setMode(next)
  }
  return [mode, choose]
}
