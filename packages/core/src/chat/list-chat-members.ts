import { MEMBERS_PAGE } from '@parley/contracts/chat'
import type { chatMembers, MemberPage } from '@parley/contracts/chat-input'
import { foldWord } from '@parley/contracts/fold-word'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { findNamedMembers, listMembers } from './member-store.ts'
import { loadOwnChat } from './place-store.ts'

/** A page of who is in a chat of the actor's, or of those who are called so. @throws `not-found` */
export async function listChatMembers(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { conversationId, after, word, isStaff }: z.output<typeof chatMembers>,
): Promise<MemberPage> {
  await loadOwnChat(deps.sql, actor.userId, conversationId)
  const page = { conversationId, after, isStaff, limit: MEMBERS_PAGE + 1 }
  const name = foldWord(word)
  const members = name ? await findNamedMembers(deps.sql, actor.userId, name, page) : await listMembers(deps.sql, page)
  return { members: members.slice(0, MEMBERS_PAGE), hasMore: members.length > MEMBERS_PAGE }
}
