import type { ReplyRetry } from '@parley/contracts/practice'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { lockConversation } from '../feed/append-event.ts'
import { type AnswerDeps, answerTurn } from './answer-turn.ts'
import { openReplies } from './open-replies.ts'
import { toPromptTurns } from './prompt-turns.ts'
import { mayRetry } from './rules.ts'
import { listReplies, listTurns, loadOwnTalk, setTurnState } from './store.ts'

/**
 * Asks once more for a reply that failed or was cut off: a new reply to the same turn, which counts instead of the old one.
 * @throws `conflict`: something streams, the talk has gone on, it was asked for already, or the reply is whole; `budget-spent`; `not-found`.
 */
export async function retryReply(
  deps: AnswerDeps & Pick<Deps, 'background'>,
  actor: Actor,
  { conversationId, replyId }: Pick<ReplyRetry, 'conversationId' | 'replyId'>,
): Promise<void> {
  const { turn, open } = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const talk = await loadOwnTalk(sql, actor.userId, conversationId)
    const [turns, replies] = [await listTurns(sql, conversationId), await listReplies(sql, conversationId)]
    const reply = replies.find(({ id }) => id === replyId)
    if (!reply) throw new AppError('not-found', 'reply')
    const last = turns.at(-1)
    const isNewest = replies.findLast(({ turnId, role }) => turnId === reply.turnId && role === reply.role)?.id === replyId
    if (!last || last.id !== reply.turnId || last.state !== 'answered' || !isNewest || !mayRetry(reply.state)) {
      throw new AppError('conflict', 'nothing to ask for once more')
    }
    const others = replies.filter(({ turnId, role }) => turnId !== reply.turnId || role !== reply.role)
    await setTurnState(sql, last.id, 'active')
    const opened = await openReplies(deps, sql, talk, last, toPromptTurns(turns, others, last), [reply.role])
    if (opened.partnerRefused) throw new AppError('budget-spent')
    return { turn: last, open: opened.open }
  })
  deps.bus.wake(conversationId)
  deps.background('answer turn', answerTurn(deps, turn, open))
}
