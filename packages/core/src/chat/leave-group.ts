import type { ConversationId } from '@parley/contracts/ids'
import { deleteConversations } from '../auth/delete-conversations.ts'
import type { Actor } from '../deps.ts'
import { AppError } from '../errors.ts'
import { appendEvent } from '../feed/append-event.ts'
import { changeChat, type ChangeDeps } from './change-chat.ts'
import { findHeir } from './group-store.ts'
import { appendNotice, endMembership, setRole } from './member-store.ts'

/**
 * Goes out of a group. When its owner goes, the oldest admin follows, or the oldest member; when the last one goes, so does the group.
 * @throws `not-allowed`: no group; `not-found`.
 */
export async function leaveGroup(deps: ChangeDeps, actor: Actor, conversationId: ConversationId): Promise<void> {
  await changeChat(deps, actor, conversationId, async (sql, chat, now) => {
    if (chat.kind !== 'group') throw new AppError('not-allowed', 'no group')
    if (chat.memberCount === 1) {
      await deleteConversations(sql, 'id = $1', [conversationId])
      return [actor.userId]
    }
    const seq = await appendNotice(deps, sql, conversationId, { kind: 'LEFT', actorId: actor.userId }, now)
    await endMembership(sql, conversationId, actor.userId, seq)
    await appendEvent(sql, conversationId, { type: 'member-changed', subjectId: actor.userId }, now)
    const heir = chat.place.role === 'owner' ? await findHeir(sql, conversationId) : null
    if (!heir) return [actor.userId]
    await setRole(sql, conversationId, heir, 'owner')
    await appendNotice(deps, sql, conversationId, { kind: 'OWNER', actorId: actor.userId, aboutId: heir }, now)
    await appendEvent(sql, conversationId, { type: 'member-changed', subjectId: heir }, now)
    return [actor.userId, heir]
  })
}
