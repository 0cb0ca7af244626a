import type { ConversationId } from '@parley/contracts/ids'
import type { TalkChange } from '@parley/contracts/practice'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { appendEvent, lockConversation } from '../feed/append-event.ts'
import { loadOwnTalk, updateTalk } from './store.ts'

/** Changes how the coach helps, from the next turn on, or what the talk is called. Every tab hears of it. @throws `not-found` */
export async function changeTalk(
  deps: Pick<Deps, 'sql' | 'bus' | 'clock'>,
  actor: Actor,
  conversationId: ConversationId,
  change: Partial<Pick<TalkChange, 'coachMode' | 'title'>>,
): Promise<void> {
  await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    await loadOwnTalk(sql, actor.userId, conversationId)
    const now = deps.clock.now()
    await updateTalk(sql, conversationId, change, now)
    await appendEvent(sql, conversationId, { type: 'talk-changed', subjectId: conversationId }, now)
  })
  deps.bus.wake(conversationId)
}
