import type { GoalResult } from '@parley/contracts/debrief'
import { m } from '../../../paraglide/messages.js'

export function goalResultWords(): Record<GoalResult, string> {
  return { met: m.debrief_goal_met(), partly: m.debrief_goal_partly(), missed: m.debrief_goal_missed(), unclear: m.debrief_goal_unclear() }
}
