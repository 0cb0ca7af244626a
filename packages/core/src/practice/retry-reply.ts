import type { ReplyRetry } from '@parley/contracts/practice'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { lockConversation } from '../feed/append-event.ts'
import { type AnswerDeps, answerTurn } from './answer-turn.ts'
import { changeTurn } from './change-turn.ts'
import { openDebrief } from './open-debrief.ts'
import { openReplies } from './open-replies.ts'
import { toPromptTurns } from './prompt-turns.ts'
import { listReplies } from './reply-store.ts'
import { mayRetry } from './rules.ts'
import { speak } from './speak.ts'
import { listTurns, loadOwnTalk } from './store.ts'

/**
 * Asks once more for a reply that failed or was cut off: a new reply to the same turn, or a new debrief, which counts
 * instead of the old one. What the coach was asked is asked for anew (`ask-coach.ts`).
 * @throws `conflict`: something streams, the talk has gone on, it was asked for already, or the reply is whole; `budget-spent`; `not-found`.
 */
export async function retryReply(
  deps: AnswerDeps & Pick<Deps, 'background'>,
  actor: Actor,
  { conversationId, replyId }: Pick<ReplyRetry, 'conversationId' | 'replyId'>,
): Promise<void> {
  const { turn, opened } = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const talk = await loadOwnTalk(sql, actor.userId, conversationId)
    const [turns, replies] = [await listTurns(sql, conversationId), await listReplies(sql, conversationId)]
    const reply = replies.find(({ id }) => id === replyId)
    if (!reply) throw new AppError('not-found', 'reply')
    const newest = replies.findLast(({ turnId, kind }) => turnId === reply.turnId && kind === reply.kind)
    if (newest?.id !== replyId || !mayRetry(reply.state)) throw new AppError('conflict', 'nothing to ask for once more')
    if (reply.kind === 'debrief') {
      const debrief = await openDebrief(deps, sql, talk, turns, replies)
      if (!debrief) throw new AppError('budget-spent')
      return { turn: null, opened: { open: [debrief], isNoteDeferred: false } }
    }
    const last = turns.at(-1)
    const { kind } = reply
    if (!last || last.id !== reply.turnId || last.state !== 'answered' || talk.endedAt || (kind !== 'answer' && kind !== 'note')) {
      throw new AppError('conflict', 'the talk has gone on')
    }
    const others = replies.filter((other) => other.turnId !== reply.turnId || other.kind !== kind)
    await changeTurn(deps, sql, last, 'active')
    const opened = await openReplies(deps, sql, talk, last, toPromptTurns(turns, others, last), { kinds: [kind] })
    if (opened.partnerRefused) throw new AppError('budget-spent')
    return { turn: last, opened }
  })
  deps.bus.wake(conversationId)
  if (turn) deps.background('answer turn', answerTurn(deps, turn, opened))
  else for (const debrief of opened.open) deps.background('write debrief', speak(deps, debrief))
}
