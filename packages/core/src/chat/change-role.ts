import type { MemberRole } from '@parley/contracts/chat'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Actor } from '../deps.ts'
import { AppError } from '../errors.ts'
import { appendEvent } from '../feed/append-event.ts'
import { changeChat, type ChangeDeps, requireAct } from './change-chat.ts'
import { appendNotice, findMembers, setRole } from './member-store.ts'

const NOTICES = { owner: 'OWNER', admin: 'ADMIN', member: 'MEMBER' } as const

/** Another role for a member. A new owner makes the old one an admin. @throws `not-allowed`; `bad-request`: oneself; `not-found`. */
export async function changeRole(
  deps: ChangeDeps,
  actor: Actor,
  { conversationId, userId, role }: { conversationId: ConversationId; userId: UserId; role: MemberRole },
): Promise<void> {
  if (userId === actor.userId) throw new AppError('bad-request', 'one’s own role')
  await changeChat(deps, actor, conversationId, async (sql, chat, now) => {
    requireAct(chat, role === 'owner' ? 'transfer' : 'promote')
    const [found] = await findMembers(sql, [{ conversationId, userId }])
    if (!found) throw new AppError('not-found', 'member')
    if (found.member.role === role) return []
    await setRole(sql, conversationId, userId, role)
    await appendNotice(deps, sql, conversationId, { kind: NOTICES[role], actorId: actor.userId, aboutId: userId }, now)
    await appendEvent(sql, conversationId, { type: 'member-changed', subjectId: userId }, now)
    if (role !== 'owner') return [userId]
    await setRole(sql, conversationId, actor.userId, 'admin')
    await appendEvent(sql, conversationId, { type: 'member-changed', subjectId: actor.userId }, now)
    return [userId, actor.userId]
  })
}
