import type { MessageView } from '@parley/contracts/chat'
import type { ConversationId, MessageId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { listThread } from './message-store.ts'
import { toMessage } from './message-view.ts'
import { loadOwnChat } from './place-store.ts'

/** Messages of one thread that are shown. */
const THREAD_MAX = 500

/** The head of a thread and everything that answers it, in order. @throws `not-found` */
export async function loadThread(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { conversationId, messageId }: { conversationId: ConversationId; messageId: MessageId },
): Promise<{ messages: MessageView[] }> {
  const { place } = await loadOwnChat(deps.sql, actor.userId, conversationId)
  const rows = await listThread(deps.sql, { userId: actor.userId, conversationId, joinedSeq: place.joinedSeq }, messageId, THREAD_MAX)
  return { messages: rows.map(toMessage) }
}
