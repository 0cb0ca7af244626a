import type { CoachMode } from '@parley/contracts/practice'
import { m } from '../../paraglide/messages.js'

/** `short` where there is no room to say until when. */
export function coachModeOptions(length: 'short' | 'full'): { value: CoachMode; label: string }[] {
  return [
    { value: 'live', label: m.coach_mode_live() },
    { value: 'on-request', label: m.coach_mode_on_request() },
    { value: 'silent', label: length === 'short' ? m.coach_mode_silent() : m.coach_mode_silent_until() },
  ]
}

export function coachModeText(mode: CoachMode): string {
  return coachModeOptions('full').find(({ value }) => value === mode)?.label ?? mode
}
