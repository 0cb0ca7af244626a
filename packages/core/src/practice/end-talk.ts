import type { ConversationId } from '@parley/contracts/ids'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { appendEvent, lockConversation } from '../feed/append-event.ts'
import type { OpenDeps } from './open-reply.ts'
import { openDebrief } from './open-debrief.ts'
import { listReplies } from './reply-store.ts'
import { speak, type SpeakDeps } from './speak.ts'
import { listTurns, loadOwnTalk, updateTalk } from './store.ts'

/**
 * Ends a talk for good; the examiner writes its debrief in the background. Ending twice is ending once.
 * @throws `conflict`: something streams or waits; `bad-request`: nothing was said yet; `not-found`.
 */
export async function endTalk(
  deps: SpeakDeps & OpenDeps & Pick<Deps, 'background'>,
  actor: Actor,
  { conversationId }: { conversationId: ConversationId },
): Promise<void> {
  const open = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const talk = await loadOwnTalk(sql, actor.userId, conversationId)
    if (talk.endedAt) return null
    const [turns, replies] = [await listTurns(sql, conversationId), await listReplies(sql, conversationId)]
    if (!turns.some((turn) => !turn.needsCare)) throw new AppError('bad-request', 'nothing was said')
    if (turns.some(({ state }) => state !== 'answered') || replies.some(({ state }) => state === 'streaming')) {
      throw new AppError('conflict', 'something streams')
    }
    const now = deps.clock.now()
    await updateTalk(sql, conversationId, { endedAt: now }, now)
    await appendEvent(sql, conversationId, { type: 'talk-changed', subjectId: conversationId }, now)
    return openDebrief(deps, sql, talk, turns, replies)
  })
  deps.bus.wake(conversationId)
  if (open) deps.background('write debrief', speak(deps, open))
}
