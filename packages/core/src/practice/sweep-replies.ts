import type { TurnView } from '@parley/contracts/practice'
import type { Deps } from '../deps.ts'
import { type AnswerDeps, answerTurn } from './answer-turn.ts'
import { endReply } from './end-reply.ts'
import { findExpiredReplies } from './reply-store.ts'
import { belongsToTurn, endState, LEASE_MS } from './rules.ts'
import { findForsakenTurns, isTurnStreaming } from './store.ts'

/**
 * Closes what a dead process left: its replies keep what was said and are settled by it, its turns make way for those that
 * waited. Safe on many instances at once.
 */
export async function sweepReplies(deps: AnswerDeps & Pick<Deps, 'background'>): Promise<void> {
  const now = deps.clock.now()
  const goOn = (turn: Pick<TurnView, 'id' | 'conversationId'>) =>
    deps.background('answer turn', answerTurn(deps, turn, { open: [], isNoteDeferred: false }))
  for (const { view, usage } of await findExpiredReplies(deps.sql, now)) {
    const { provider, model } = deps.llms[view.role]
    const spoken = view.text
    view.state = endState(view.kind, 'interrupted', spoken)
    view.errorCode = view.state === 'failed' ? 'unavailable' : null
    if (view.state === 'failed') view.text = ''
    try {
      await endReply(deps, { view, llm: { provider, model }, promptBytes: 0 }, { usage, isFinal: false, unknown: 'hold', spoken })
      deps.log.warn({ replyId: view.id }, 'closed a reply that its process left')
      // The process that would have gone on from here is dead, unless another reply of the turn still streams.
      const { turnId, conversationId } = view
      if (turnId && belongsToTurn(view.kind) && !(await isTurnStreaming(deps.sql, turnId))) goOn({ id: turnId, conversationId })
    } catch (error) {
      // One that cannot be closed does not keep the others open.
      deps.log.error({ replyId: view.id, err: error }, 'reply was not closed')
    }
  }
  for (const turn of await findForsakenTurns(deps.sql, now - LEASE_MS)) goOn(turn)
}
