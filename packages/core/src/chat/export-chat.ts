import type { MessageView } from '@parley/contracts/chat'
import type { ConversationId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { listAfter } from './message-store.ts'
import { toMessage } from './message-view.ts'
import { loadOwnChat } from './place-store.ts'

/** Messages of one page of an export. */
const EXPORT_PAGE = 500

/** Everything that the actor may see of a chat after `afterSeq`, in order, a page at a time. @throws `not-found` */
export async function exportChat(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { conversationId, afterSeq }: { conversationId: ConversationId; afterSeq: number },
): Promise<{ messages: MessageView[]; hasMore: boolean }> {
  const { place } = await loadOwnChat(deps.sql, actor.userId, conversationId)
  const reader = { userId: actor.userId, conversationId, joinedSeq: place.joinedSeq }
  const rows = await listAfter(deps.sql, reader, afterSeq, EXPORT_PAGE + 1)
  return { messages: rows.slice(0, EXPORT_PAGE).map(toMessage), hasMore: rows.length > EXPORT_PAGE }
}
