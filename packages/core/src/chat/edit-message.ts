import type { MessageEdit, MessageSent } from '@parley/contracts/chat-frames'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { appendEvent, lockConversation } from '../feed/append-event.ts'
import { insertMentions } from './append-store.ts'
import { findMembers } from './member-store.ts'
import { loadMessage, loadMessageView, rewriteMessage } from './message-store.ts'
import { toMessageFor } from './message-view.ts'
import { findVoice } from './place-settings-store.ts'
import { loadOwnChat } from './place-store.ts'
import { mayEdit, toBody } from './rules.ts'
import { detectLanguage } from '../language/detect.ts'
import { toWords } from '../language/words.ts'

/**
 * Other words for what the actor said, within a day. What stood there before is kept for the audit alone. A repeat of an edit, or one that
 * changes nothing, is the message as it is; so is one of somebody who is heard no more.
 * @throws `not-allowed`: somebody else's; `blocked`: the other one, by the actor; `edit-too-late`; `too-large`; `bad-request`; `not-found`: not in sight, or erased.
 */
export async function editMessage(
  deps: Pick<Deps, 'sql' | 'bus' | 'clock'>,
  actor: Actor,
  { conversationId, messageId, editId, body: text, mentions }: Omit<MessageEdit, 'type' | 'requestId'>,
): Promise<MessageSent> {
  const now = deps.clock.now()
  const edited = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const { place } = await loadOwnChat(sql, actor.userId, conversationId)
    const reader = { userId: actor.userId, conversationId, joinedSeq: place.joinedSeq }
    const message = await loadMessage(sql, reader, messageId)
    if (message.senderId !== actor.userId) throw new AppError('not-allowed', 'not their message')
    if (message.isErased) throw new AppError('not-found', 'message')
    const body = toBody(text, message.attachmentIds.length)
    const before = toMessageFor(await loadMessageView(sql, messageId), reader)
    const isSame = body === message.body && String(mentions) === String(before.mentions.map(({ id }) => id))
    if (isSame || message.editIds.includes(editId)) return { message: before, isNew: false }
    if (!mayEdit(message.createdAt.getTime(), now)) throw new AppError('edit-too-late')
    const voice = await findVoice(sql, actor.userId, conversationId)
    if (voice === 'blocked') throw new AppError('blocked')
    // What was heard stays as it was heard.
    if (voice === 'unheard' && !message.isWithheld) return { message: before, isNew: false }
    const members = await findMembers(
      sql,
      mentions.map((userId) => ({ conversationId, userId })),
    )
    if (members.length !== new Set(mentions).size) throw new AppError('bad-request', 'mentions somebody who is not there')
    const language = detectLanguage(body, actor.writingLanguage, actor.alsoWrites)
    await rewriteMessage(sql, messageId, { body, language, editId, words: toWords(body, language) }, now)
    await insertMentions(sql, messageId, mentions)
    await appendEvent(sql, conversationId, { type: 'message-edited', subjectId: messageId }, now)
    return { message: toMessageFor(await loadMessageView(sql, messageId), reader), isNew: true }
  })
  if (edited.isNew) deps.bus.wake(conversationId)
  return { message: edited.message }
}
