import type { ReactionSet } from '@parley/contracts/chat-frames'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { appendEvent, lockConversation } from '../feed/append-event.ts'
import { countSigns, loadMessage, putReaction } from './message-store.ts'
import { loadOwnChat } from './place-store.ts'
import { findVoice } from './place-settings-store.ts'
import { isOneEmoji } from './rules.ts'

/** Different signs that one message takes. */
const SIGNS_MAX = 20

/**
 * Puts a sign to a message, or takes it away again; twice is once. Of somebody who is not heard it changes nothing.
 * @throws `bad-request`: not one emoji; `too-large`: too many different signs; `blocked`: by the actor; `not-allowed`: they have not answered
 *   the request; `not-found`: not in sight, or erased.
 */
export async function setReaction(
  deps: Pick<Deps, 'sql' | 'bus' | 'clock'>,
  actor: Actor,
  { conversationId, messageId, emoji, isSet }: Omit<ReactionSet, 'type' | 'requestId'>,
): Promise<void> {
  if (!isOneEmoji(emoji)) throw new AppError('bad-request', 'not one emoji')
  const now = deps.clock.now()
  const isChanged = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const { place } = await loadOwnChat(sql, actor.userId, conversationId)
    const message = await loadMessage(sql, { userId: actor.userId, conversationId, joinedSeq: place.joinedSeq }, messageId)
    if (message.isErased) throw new AppError('not-found', 'message')
    const voice = await findVoice(sql, actor.userId, conversationId)
    if (voice === 'blocked') throw new AppError('blocked')
    if (voice === 'asked') throw new AppError('not-allowed', 'a request that waits for an answer')
    if (voice === 'unheard') return false
    if (isSet) {
      const { count, isKnown } = await countSigns(sql, messageId, emoji)
      if (!isKnown && count >= SIGNS_MAX) throw new AppError('too-large', 'signs')
    }
    if (!(await putReaction(sql, { messageId, userId: actor.userId, emoji, isSet }, now))) return false
    await appendEvent(sql, conversationId, { type: 'reaction-changed', subjectId: messageId }, now)
    return true
  })
  if (isChanged) deps.bus.wake(conversationId)
}
