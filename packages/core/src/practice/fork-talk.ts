import type { ClientMessageId, ConversationId, ReplyId, TurnId } from '@parley/contracts/ids'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { lockConversation } from '../feed/append-event.ts'
import { insertReply, listReplies } from './reply-store.ts'
import { belongsToTurn } from './rules.ts'
import { insertForkedTalk, insertTurn, listTurns, loadOwnTalk } from './store.ts'

/**
 * A new talk that stands where this one stood just before turn `turnNumber`: the same scene, and everything that had been said. The old one
 * stays as it is. Costs nothing. @throws `not-found`: the talk, or the turn.
 */
export async function forkTalk(
  deps: Pick<Deps, 'sql' | 'ids' | 'clock' | 'instance'>,
  actor: Actor,
  { conversationId, turnNumber }: { conversationId: ConversationId; turnNumber: number },
): Promise<{ conversationId: ConversationId }> {
  return transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const talk = await loadOwnTalk(sql, actor.userId, conversationId)
    const [turns, replies] = [await listTurns(sql, conversationId), await listReplies(sql, conversationId)]
    if (!turns.some(({ number }) => number === turnNumber)) throw new AppError('not-found', 'turn')
    const now = deps.clock.now()
    const forkId = deps.ids.next() as ConversationId
    await insertForkedTalk(sql, { from: talk, conversationId: forkId, turnNumber, now })

    for (const turn of turns.filter(({ number }) => number < turnNumber)) {
      const turnId = deps.ids.next() as TurnId
      const copy = { ...turn, id: turnId, conversationId: forkId, clientMessageId: deps.ids.next() as ClientMessageId }
      await insertTurn(sql, { ...copy, state: 'answered' }, actor.userId)
      const newest = replies.filter(
        (reply, index) =>
          reply.turnId === turn.id &&
          belongsToTurn(reply.kind) &&
          reply.state !== 'streaming' &&
          replies.findLastIndex(({ turnId: id, kind }) => id === turn.id && kind === reply.kind) === index,
      )
      for (const reply of newest) {
        const id = deps.ids.next() as ReplyId
        await insertReply(sql, { ...reply, id, conversationId: forkId, turnId }, { owner: deps.instance, leaseUntil: now })
      }
    }
    return { conversationId: forkId }
  })
}
