import { MARKS_MAX_MEMBERS } from '@parley/contracts/chat'
import type { MessageRead } from '@parley/contracts/chat-frames'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { appendInboxEvents, inboxOf } from '../feed/append-inbox.ts'
import { loadOwnChat, moveReadMark } from './place-store.ts'
import { findShowsMarks, findVoice } from './place-settings-store.ts'

/**
 * Moves the actor's read mark on; it never goes back. Their other screens hear of it for sure, the others while they look, and only when the
 * actor lets it be seen and both have let the other in. @throws `not-found`
 */
export async function readMessages(
  deps: Pick<Deps, 'sql' | 'bus' | 'clock'>,
  actor: Actor,
  { conversationId, seq }: Omit<MessageRead, 'type' | 'requestId'>,
): Promise<void> {
  const read = await transaction(deps.sql, async (sql) => {
    const chat = await loadOwnChat(sql, actor.userId, conversationId)
    if (!(await moveReadMark(sql, actor.userId, conversationId, seq))) return null
    await appendInboxEvents(sql, [actor.userId], { about: conversationId }, deps.clock.now())
    const isShown = chat.memberCount <= MARKS_MAX_MEMBERS && (await findVoice(sql, actor.userId, conversationId)) === 'heard'
    return { readSeq: Math.min(seq, chat.lastSeq), isShown: isShown && (await findShowsMarks(sql, actor.userId)) }
  })
  if (!read) return
  deps.bus.wake(inboxOf(actor.userId))
  if (!read.isShown) return
  const mark = { userId: actor.userId, readSeq: read.readSeq }
  deps.bus.live(`conversation:${conversationId}`, { type: 'read-changed', conversationId, mark })
}
