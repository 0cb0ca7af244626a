import type { MessageView } from '@parley/contracts/chat'
import type { ConversationId, MessageId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { listThread } from './message-store.ts'
import { loadOwnChat } from './place-store.ts'
import { readingLanguageOf, viewMessages } from './view-messages.ts'

/** Messages of one thread that are shown. */
const THREAD_MAX = 500

/** The head of a thread and everything that answers it, in order. @throws `not-found` */
export async function loadThread(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { conversationId, messageId }: { conversationId: ConversationId; messageId: MessageId },
): Promise<{ messages: MessageView[] }> {
  const chat = await loadOwnChat(deps.sql, actor.userId, conversationId)
  const reader = { userId: actor.userId, conversationId, joinedSeq: chat.place.joinedSeq }
  const rows = await listThread(deps.sql, reader, messageId, THREAD_MAX)
  return { messages: await viewMessages(deps.sql, rows, readingLanguageOf(chat, actor), reader) }
}
