import type { MessageOutcomes } from '@parley/contracts/chat-input'
import type { ConversationId, MessageId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { findTranslations } from '../translation/find-translations.ts'
import { listLanguagesOfReaders } from './member-store.ts'
import { loadMessage, loadMessageView } from './message-store.ts'
import { toMessage } from './message-view.ts'
import { loadOwnChat } from './place-store.ts'
import { translationOf } from './view-messages.ts'

/** What has become of the actor's own message for those who read it in other languages. @throws `not-found`: also for what others said. */
export async function listOutcomes(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { conversationId, messageId }: { conversationId: ConversationId; messageId: MessageId },
): Promise<MessageOutcomes> {
  const { userId } = actor
  const { place } = await loadOwnChat(deps.sql, userId, conversationId)
  const { senderId, isErased } = await loadMessage(deps.sql, { userId, conversationId, joinedSeq: place.joinedSeq }, messageId)
  if (senderId !== userId || isErased) throw new AppError('not-found', 'message')
  const message = toMessage(await loadMessageView(deps.sql, messageId))
  const rows = await findTranslations(deps.sql, [messageId], null)
  const languages = await listLanguagesOfReaders(deps.sql, conversationId, userId)
  const outcomes = languages.flatMap((language) => {
    const row = rows.find((one) => one.language === language)
    const translation = translationOf(message, language, row, false)
    return translation ? [{ language, state: translation.state, reason: translation.reason }] : []
  })
  return { revision: message.revision, outcomes }
}
