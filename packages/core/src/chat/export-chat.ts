import type { MessageView } from '@parley/contracts/chat'
import type { ConversationId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { listAfter } from './message-store.ts'
import { loadOwnChat } from './place-store.ts'
import { readingLanguageOf, viewMessages } from './view-messages.ts'

/** Messages of one page of an export. */
const EXPORT_PAGE = 500

/** Everything that the actor may see of a chat after `afterSeq`, in order, a page at a time. @throws `not-found` */
export async function exportChat(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { conversationId, afterSeq }: { conversationId: ConversationId; afterSeq: number },
): Promise<{ messages: MessageView[]; hasMore: boolean }> {
  const chat = await loadOwnChat(deps.sql, actor.userId, conversationId)
  const reader = { userId: actor.userId, conversationId, joinedSeq: chat.place.joinedSeq }
  const rows = await listAfter(deps.sql, reader, afterSeq, EXPORT_PAGE + 1)
  return {
    messages: await viewMessages(deps.sql, rows.slice(0, EXPORT_PAGE), readingLanguageOf(chat, actor), reader),
    hasMore: rows.length > EXPORT_PAGE,
  }
}
