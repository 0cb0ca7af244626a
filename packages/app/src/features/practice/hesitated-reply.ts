import type { ReplyId } from '@parley/contracts/ids'
import type { TalkView } from '@parley/contracts/practice'
import { type BudgetView, isLowInTalk } from '@parley/contracts/quota'
import { type Exchange, isStreaming } from './exchanges.ts'

/** How long one hesitates before a line is offered, ms. */
export const HESITATION = 3_000

export interface Pause {
  talk: Pick<TalkView, 'coachMode' | 'endedAt'>
  exchanges: readonly Exchange[]
  budget: BudgetView
  /** Partner's replies that were over when the page came: nobody hesitates to answer them any more. */
  old: ReadonlySet<ReplyId>
  /** Nothing is written, and nothing is being asked. */
  isIdle: boolean
  /** Somebody looks at it, and there is a line to the server. */
  isHere: boolean
}

/** The partner's reply that I may be hesitating to answer, so that a line may be offered; `null` when none may. */
export function hesitatedReply({ talk, exchanges, budget, old, isIdle, isHere }: Pause): ReplyId | null {
  const last = exchanges.at(-1)
  const partner = last?.partner
  if (talk.coachMode !== 'live' || talk.endedAt !== null || !isIdle || !isHere || isLowInTalk(budget)) return null
  if (last?.turn?.state !== 'answered' || !partner?.text || isStreaming(exchanges)) return null
  if (partner.state !== 'done' && partner.state !== 'stopped' && partner.state !== 'interrupted') return null
  return old.has(partner.id) || last.next || last.asides.length > 0 ? null : partner.id
}
