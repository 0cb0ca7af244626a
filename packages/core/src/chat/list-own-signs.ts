import type { ConversationId, MessageId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { findOwnSigns, loadMessage } from './message-store.ts'
import { loadOwnChat } from './place-store.ts'

/** The signs that the actor has put to a message: a message names only the first who did. @throws `not-found` */
export async function listOwnSigns(
  deps: Pick<Deps, 'sql'>,
  { userId }: Actor,
  { conversationId, messageId }: { conversationId: ConversationId; messageId: MessageId },
): Promise<string[]> {
  const { place } = await loadOwnChat(deps.sql, userId, conversationId)
  await loadMessage(deps.sql, { userId, conversationId, joinedSeq: place.joinedSeq }, messageId)
  return findOwnSigns(deps.sql, userId, messageId)
}
