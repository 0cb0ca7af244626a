import type { ConversationId } from '@parley/contracts/ids'
import { hashSecret } from '../auth/secret.ts'
import { transaction } from '../db/sql.ts'
import type { Actor } from '../deps.ts'
import { AppError } from '../errors.ts'
import { lockConversation } from '../feed/append-event.ts'
import { appendInboxEvents, inboxOf } from '../feed/append-inbox.ts'
import { putMembers } from './add-members.ts'
import type { ChangeDeps } from './change-chat.ts'
import { findGroupLink, type GroupLinkRow } from './group-store.ts'
import { findLastSeqs } from '../feed/read-since.ts'

/**
 * Lets whoever holds a link into its group, guests too; who is in it already just comes back, and who was taken out since it was made does not.
 * @throws `link-expired`; `group-full`.
 */
export async function joinByLink(deps: ChangeDeps, actor: Actor, token: string): Promise<{ conversationId: ConversationId }> {
  const now = deps.clock.now()
  const find = async () => {
    const link = await findGroupLink(deps.sql, hashSecret(token), actor.userId, now)
    if (!link || !(link.isMember || mayJoin(link))) throw new AppError('link-expired')
    return link
  }
  const { conversationId } = await find()
  const joined = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    // Once more behind the lock: whoever revoked it before is heard.
    const link = await findGroupLink(sql, hashSecret(token), actor.userId, now)
    if (link?.isMember) return []
    if (!link || !mayJoin(link)) throw new AppError('link-expired')
    const [feed] = await findLastSeqs(sql, [conversationId])
    const joining = {
      conversationId,
      userIds: [actor.userId],
      joinedSeq: (feed?.lastSeq ?? 0) + 1,
      memberCount: link.memberCount,
      actor,
      now,
    }
    const userIds = await putMembers(deps, sql, joining)
    await appendInboxEvents(sql, userIds, { about: conversationId }, now)
    return userIds
  })
  if (joined.length > 0) deps.bus.wake(conversationId)
  for (const userId of joined) deps.bus.wake(inboxOf(userId))
  return { conversationId }
}

function mayJoin({ isOpen, isBarred }: GroupLinkRow): boolean {
  return isOpen && !isBarred
}
