import type { ConversationId } from '@parley/contracts/ids'
import type { PracticeDurableFrame } from '@parley/contracts/practice'
import type { Sql } from '../db/sql.ts'
import type { FeedEvent } from '../feed/read-since.ts'
import { findReplies, findTurns } from './store.ts'

/** Events as frames, in order. One whose subject is gone renders to nothing. */
export async function renderPracticeEvents(
  sql: Sql,
  conversationId: ConversationId,
  events: readonly FeedEvent[],
): Promise<PracticeDurableFrame[]> {
  const subjects = (type: FeedEvent['type']) => events.filter((event) => event.type === type).map((event) => event.subjectId)
  const [turnIds, replyIds] = [subjects('turn-added'), subjects('reply-end')]
  const turns = new Map(turnIds.length ? (await findTurns(sql, turnIds)).map((turn) => [turn.id as string, turn]) : [])
  const replies = new Map(replyIds.length ? (await findReplies(sql, replyIds)).map((reply) => [reply.id as string, reply]) : [])
  return events.flatMap(({ type, seq, subjectId }): PracticeDurableFrame[] => {
    if (type === 'turn-added') {
      const turn = turns.get(subjectId)
      return turn ? [{ type, conversationId, seq, turn }] : []
    }
    const reply = replies.get(subjectId)
    return reply ? [{ type, conversationId, seq, reply }] : []
  })
}
