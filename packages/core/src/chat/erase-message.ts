import type { MessageErase } from '@parley/contracts/chat-frames'
import { may, outranks } from '@parley/contracts/group-roles'
import type { AttachmentId } from '@parley/contracts/ids'
import type { MemberRole } from '@parley/contracts/chat'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { appendEvent, lockConversation } from '../feed/append-event.ts'
import { appendInboxEvents, inboxOf } from '../feed/append-inbox.ts'
import { removeFiles } from '../attachments/remove-files.ts'
import { forgetCards } from '../cards/forget-cards.ts'
import { forgetExplanations } from '../explanations/forget-explanations.ts'
import { forgetTranslations } from '../translation/forget-translations.ts'
import { blankMessage, hideMessage, loadMessage, type StoredMessage } from './message-store.ts'
import { type ChatRow, loadOwnChat } from './place-store.ts'

/**
 * Takes a message back: out of the actor's own sight, always; or for all, by its sender, and in a group by who is above its sender. For all,
 * its words, edits, mentions, reactions, files, cards and explanations are gone, also from what is replayed; its place stays. What is gone already is fine.
 * @throws `not-allowed`: not theirs to erase for all; `not-found`.
 */
export async function eraseMessage(
  deps: Pick<Deps, 'sql' | 'bus' | 'clock' | 'storage' | 'background'>,
  actor: Actor,
  { conversationId, messageId, scope }: Omit<MessageErase, 'type' | 'requestId'>,
): Promise<void> {
  const now = deps.clock.now()
  const { isChanged, files } = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const chat = await loadOwnChat(sql, actor.userId, conversationId)
    const message = await loadMessage(sql, { userId: actor.userId, conversationId, joinedSeq: chat.place.joinedSeq }, messageId)
    const nothing = { isChanged: false, files: [] as AttachmentId[] }
    if (scope === 'me') {
      if (!(await hideMessage(sql, actor.userId, messageId))) return nothing
      await appendInboxEvents(sql, [actor.userId], { hiddenId: messageId }, now)
      return { isChanged: true, files: [] as AttachmentId[] }
    }
    const by = eraserOf(chat, message, actor)
    if (message.isErased) return nothing
    await forgetCards(sql, messageId)
    await forgetExplanations(sql, messageId)
    await forgetTranslations(sql, messageId)
    await blankMessage(sql, messageId, by)
    await appendEvent(sql, conversationId, { type: 'message-erased', subjectId: messageId }, now)
    return { isChanged: true, files: message.attachmentIds }
  })
  if (files.length > 0) deps.background('remove files', removeFiles(deps, files))
  if (isChanged) deps.bus.wake(scope === 'me' ? inboxOf(actor.userId) : conversationId)
}

function eraserOf({ kind, place }: ChatRow, message: StoredMessage, actor: Actor): 'SENDER' | 'MODERATOR' {
  if (message.senderId === actor.userId) return 'SENDER'
  // Words of somebody who has left are below everybody who may erase.
  const senderRole = (message.senderRole?.toLowerCase() ?? 'member') as MemberRole
  if (kind === 'group' && may(place.role, 'erase') && outranks(place.role, senderRole)) return 'MODERATOR'
  throw new AppError('not-allowed', 'not theirs to erase')
}
