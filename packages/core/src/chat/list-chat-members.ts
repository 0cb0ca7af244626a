import { MEMBERS_PAGE } from '@parley/contracts/chat'
import type { MemberPage } from '@parley/contracts/chat-input'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Actor, Deps } from '../deps.ts'
import { listMembers } from './member-store.ts'
import { loadOwnChat } from './place-store.ts'

/** A page of who is in a chat of the actor's. @throws `not-found` */
export async function listChatMembers(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { conversationId, after }: { conversationId: ConversationId; after: UserId | null },
): Promise<MemberPage> {
  await loadOwnChat(deps.sql, actor.userId, conversationId)
  const members = await listMembers(deps.sql, conversationId, after, MEMBERS_PAGE + 1)
  return { members: members.slice(0, MEMBERS_PAGE), hasMore: members.length > MEMBERS_PAGE }
}
