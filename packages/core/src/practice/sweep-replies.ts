import type { Deps } from '../deps.ts'
import { type AnswerDeps, answerTurn } from './answer-turn.ts'
import { endReply } from './end-reply.ts'
import { LEASE_MS } from './rules.ts'
import { findExpiredReplies, findForsakenTurns } from './store.ts'

/**
 * Closes what a dead process left: its replies keep what was said and are settled by it, its turns make way for those that
 * waited. Safe on many instances at once.
 */
export async function sweepReplies(deps: AnswerDeps & Pick<Deps, 'background'>): Promise<void> {
  const now = deps.clock.now()
  for (const { view, usage } of await findExpiredReplies(deps.sql, now)) {
    const { provider, model } = deps.llms[view.role]
    view.state = 'interrupted'
    const spoken = view.text
    try {
      await endReply(deps, { view, llm: { provider, model }, promptBytes: 0 }, { usage, isFinal: false, unknown: 'hold', spoken })
      deps.log.warn({ replyId: view.id }, 'closed a reply that its process left')
    } catch (error) {
      // One that cannot be closed does not keep the others open.
      deps.log.error({ replyId: view.id, err: error }, 'reply was not closed')
    }
  }
  for (const turn of await findForsakenTurns(deps.sql, now - LEASE_MS)) deps.background('answer turn', answerTurn(deps, turn, []))
}
