import type { TalkSummary } from '@parley/contracts/talks'
import { errorCode, errorText } from '../../lib/errors.ts'
import { formatAgo, formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'

/** Where the latest talk stopped, as a sentence. */
export function stoppedWords({ turnCount, updatedAt }: TalkSummary): string {
  const ago = formatAgo(updatedAt)
  return turnCount === 0 ? m.talk_not_begun({ ago }) : m.talk_stopped({ turn: formatNumber(turnCount), ago })
}

/** Where a talk stands, after its partner's name. */
export function standsWords({ turnCount, updatedAt, endedAt, hasDebrief }: TalkSummary): string {
  if (hasDebrief) return m.talks_finished_debrief()
  if (endedAt !== null) return m.talks_finished({ ago: formatAgo(endedAt) })
  const ago = formatAgo(updatedAt)
  return turnCount === 0 ? m.talks_not_begun({ ago }) : m.talks_at_turn({ turn: formatNumber(turnCount), ago })
}

export function titleOf({ title, scene }: TalkSummary): string {
  return title ?? scene.title
}

/** Why something was not done. */
export function failureWords(error: unknown): string {
  return errorCode(error) === 'unavailable' && !navigator.onLine ? m.talks_offline_now() : errorText(error)
}

/** Where a link to my talks leads. */
export const TALKS_ID = 'talks'

export function rowId({ conversationId }: Pick<TalkSummary, 'conversationId'>): string {
  return `talk-${conversationId}`
}
