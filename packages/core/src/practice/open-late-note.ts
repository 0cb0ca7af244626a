import type { ConversationId, TurnId } from '@parley/contracts/ids'
import { transaction } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { lockConversation } from '../feed/append-event.ts'
import { openReplies } from './open-replies.ts'
import type { OpenDeps, OpenReply } from './open-reply.ts'
import { toPromptTurns } from './prompt-turns.ts'
import { listReplies } from './reply-store.ts'
import { listTurns, loadTalk } from './store.ts'

/**
 * Tries once more for the note that could not be held beside the partner's answer, which is settled now, mostly for far less than its
 * hold. Whoever stopped the answer wants no note. @returns nothing to speak when it cannot be paid either: that is written down.
 */
export async function openLateNote(
  deps: OpenDeps & Pick<Deps, 'sql' | 'replies'>,
  conversationId: ConversationId,
  turnId: TurnId,
): Promise<OpenReply[]> {
  return transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const [talk, turns] = [await loadTalk(sql, conversationId), await listTurns(sql, conversationId)]
    const turn = turns.find(({ id }) => id === turnId)
    if (turn?.state !== 'active' || deps.replies.isDraining) return []
    const replies = await listReplies(sql, conversationId)
    // Done already, by a call whose end was not heard of.
    if (replies.some((reply) => reply.turnId === turnId && reply.kind === 'note')) return []
    const answer = replies.findLast((reply) => reply.turnId === turnId && reply.kind === 'answer')
    if (answer?.state === 'stopped') return []
    const late = { kinds: ['note'] as const, isLate: true }
    return (await openReplies(deps, sql, talk, turn, toPromptTurns(turns, replies, turn), late)).open
  })
}
