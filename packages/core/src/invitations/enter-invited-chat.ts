import type { ConversationId } from '@parley/contracts/ids'
import { type EnterDeps, enterChat } from '../chat/enter-chat.ts'
import type { Actor } from '../deps.ts'
import { AppError } from '../errors.ts'
import { findInvitation } from './store.ts'

/**
 * Puts somebody who sits at an invitation into the group that it leads into; who is in it already just comes back.
 * @returns the group; `null`: it leads into none, or into one that they were taken out of. @throws `not-found`: they do not sit there; `group-full`.
 */
export async function enterInvitedChat(deps: EnterDeps, actor: Actor, token: string): Promise<ConversationId | null> {
  const invitation = await findInvitation(deps.sql, token, actor.userId)
  if (!invitation?.seated) throw new AppError('not-found', 'seat')
  const { chat } = invitation
  return chat && (await enterChat(deps, actor, chat.id)) ? chat.id : null
}
