import { outranks } from '@parley/contracts/group-roles'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Actor } from '../deps.ts'
import { AppError } from '../errors.ts'
import { appendEvent } from '../feed/append-event.ts'
import { changeChat, type ChangeDeps, requireAct } from './change-chat.ts'
import { appendNotice, endMembership, findMembers } from './member-store.ts'

/** Takes somebody below the actor out of a group: they see nothing of it any more. @throws `not-allowed`; `not-found`. */
export async function removeMember(
  deps: ChangeDeps,
  actor: Actor,
  { conversationId, userId }: { conversationId: ConversationId; userId: UserId },
): Promise<void> {
  await changeChat(deps, actor, conversationId, async (sql, chat, now) => {
    requireAct(chat, 'remove')
    const [found] = await findMembers(sql, [{ conversationId, userId }])
    if (!found) throw new AppError('not-found', 'member')
    if (!outranks(chat.place.role, found.member.role)) throw new AppError('not-allowed', 'not below them')
    const seq = await appendNotice(deps, sql, conversationId, { kind: 'REMOVED', actorId: actor.userId, aboutId: userId }, now)
    await endMembership(sql, conversationId, userId, seq)
    await appendEvent(sql, conversationId, { type: 'member-changed', subjectId: userId }, now)
    return [userId]
  })
}
