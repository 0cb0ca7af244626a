import type { ConversationId } from '@parley/contracts/ids'
import type { Actor } from '../deps.ts'
import { AppError } from '../errors.ts'
import { changeChat, type ChangeDeps } from './change-chat.ts'
import { declineRequest } from './direct-store.ts'
import { listMemberIds } from './member-store.ts'
import { acceptRequest } from './place-store.ts'

/**
 * Lets a stranger's conversation in, or sends it away: then it is out of sight with all that was said in it, and that the
 * stranger says until the actor writes, and the stranger is not told.
 * @throws `not-found`: no request of theirs.
 */
export async function answerRequest(
  deps: ChangeDeps,
  actor: Actor,
  { conversationId, accept }: { conversationId: ConversationId; accept: boolean },
): Promise<void> {
  await changeChat(deps, actor, conversationId, async (sql, chat) => {
    if (chat.place.request !== 'pending') throw new AppError('not-found', 'request')
    await (accept ? acceptRequest(sql, actor.userId, conversationId) : declineRequest(sql, actor.userId, conversationId, chat.lastSeq))
    return [actor.userId]
  })
  if (accept) deps.bus.live('servers', { type: 'sight-changed', userIds: await listMemberIds(deps.sql, conversationId) })
}
