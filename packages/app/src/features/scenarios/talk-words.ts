import type { TalkSummary } from '@parley/contracts/talks'
import { formatAgo, formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'

/** Where the latest talk stopped, as a sentence. */
export function stoppedWords({ turnCount, updatedAt }: TalkSummary): string {
  const ago = formatAgo(updatedAt)
  return turnCount === 0 ? m.talk_not_begun({ ago }) : m.talk_stopped({ turn: formatNumber(turnCount), ago })
}

export function titleOf({ title, scene }: TalkSummary): string {
  return title ?? scene.title
}

/** Where a link to my talks leads. */
export const TALKS_ID = 'talks'

export function rowId({ conversationId }: Pick<TalkSummary, 'conversationId'>): string {
  return `talk-${conversationId}`
}
