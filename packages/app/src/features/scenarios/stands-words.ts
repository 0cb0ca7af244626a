import type { TalkSummary } from '@parley/contracts/talks'
import { formatAgo, formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'

/** Where a talk stands, after its partner's name. */
export function standsWords({ turnCount, updatedAt, endedAt, hasDebrief }: TalkSummary): string {
  if (hasDebrief) return m.talks_finished_debrief()
  if (endedAt !== null) return m.talks_finished({ ago: formatAgo(endedAt) })
  const ago = formatAgo(updatedAt)
  return turnCount === 0 ? m.talks_not_begun({ ago }) : m.talks_at_turn({ turn: formatNumber(turnCount), ago })
}
