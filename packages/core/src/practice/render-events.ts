import type { ConversationId } from '@parley/contracts/ids'
import type { PracticeDurableFrame } from '@parley/contracts/practice'
import type { Sql } from '../db/sql.ts'
import type { FeedEvent } from '../feed/read-since.ts'
import { findReplies } from './reply-store.ts'
import { findTalkChange, findTurns } from './store.ts'

/** Events as frames, in order. One whose subject is gone renders to nothing. */
export async function renderPracticeEvents(
  sql: Sql,
  conversationId: ConversationId,
  events: readonly FeedEvent[],
): Promise<PracticeDurableFrame[]> {
  const subjects = (...types: FeedEvent['type'][]) => events.filter(({ type }) => types.includes(type)).map(({ subjectId }) => subjectId)
  const turnIds = subjects('turn-added', 'turn-changed', 'turn-replaced')
  const replyIds = subjects('reply-end')
  const turns = new Map(turnIds.length ? (await findTurns(sql, turnIds)).map((turn) => [turn.id as string, turn]) : [])
  const replies = new Map(replyIds.length ? (await findReplies(sql, replyIds)).map((reply) => [reply.id as string, reply]) : [])
  const change = subjects('talk-changed').length ? await findTalkChange(sql, conversationId) : null
  return events.flatMap(({ type, seq, subjectId }): PracticeDurableFrame[] => {
    if (type === 'talk-changed') return change ? [{ type, conversationId, seq, change }] : []
    if (type === 'reply-end') {
      const reply = replies.get(subjectId)
      return reply ? [{ type, conversationId, seq, reply }] : []
    }
    if (type !== 'turn-added' && type !== 'turn-changed' && type !== 'turn-replaced') return []
    const turn = turns.get(subjectId)
    return turn ? [{ type, conversationId, seq, turn }] : []
  })
}
