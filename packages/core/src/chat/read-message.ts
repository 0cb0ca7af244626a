import type { MessageView } from '@parley/contracts/chat'
import type { ConversationId, MessageId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Sql } from '../db/sql.ts'
import type { Actor } from '../deps.ts'
import { AppError } from '../errors.ts'
import { loadMessage, loadMessageView } from './message-store.ts'
import { loadOwnChat } from './place-store.ts'
import { readingLanguageOf, viewMessages } from './view-messages.ts'

export interface ReadMessage {
  message: MessageView
  /** What the actor reads in this chat. */
  reads: Language
}

/** A message with words that the actor sees, as they read it. @throws `not-found`: also for one that was taken back. */
export async function readMessage(
  deps: { sql: Sql },
  actor: Actor,
  { conversationId, messageId }: { conversationId: ConversationId; messageId: MessageId },
): Promise<ReadMessage> {
  const chat = await loadOwnChat(deps.sql, actor.userId, conversationId)
  const reader = { userId: actor.userId, conversationId, joinedSeq: chat.place.joinedSeq }
  const { isErased } = await loadMessage(deps.sql, reader, messageId)
  if (isErased) throw new AppError('not-found', 'message')
  const reads = readingLanguageOf(chat, actor)
  const [message] = await viewMessages(deps.sql, [await loadMessageView(deps.sql, messageId)], reads, reader)
  if (!message?.body) throw new AppError('not-found', 'words')
  return { message, reads }
}
