import type { ConversationId, UserId } from '@parley/contracts/ids'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { appendInboxEvents, inboxOf } from '../feed/append-inbox.ts'
import { findAddable } from './direct-store.ts'
import { insertGroup } from './group-store.ts'
import { appendNotice, insertMembers } from './member-store.ts'

/** A group of the actor's with people who know them. @throws `not-allowed`: a guest, or somebody who does not know the actor. */
export async function createGroup(
  deps: Pick<Deps, 'sql' | 'ids' | 'clock' | 'bus'>,
  actor: Pick<Actor, 'userId' | 'role'>,
  { title, userIds }: { title: string; userIds: readonly UserId[] },
): Promise<{ conversationId: ConversationId }> {
  if (actor.role === 'GUEST') throw new AppError('not-allowed', 'guests make no groups')
  const others = [...new Set(userIds)].filter((userId) => userId !== actor.userId)
  const now = deps.clock.now()
  const conversationId = deps.ids.next() as ConversationId
  const everybody = [actor.userId, ...others]
  await transaction(deps.sql, async (sql) => {
    if ((await findAddable(sql, actor.userId, others)).length !== others.length) throw new AppError('not-allowed', 'not known to all')
    await insertGroup(sql, { conversationId, title, now })
    await appendNotice(deps, sql, conversationId, { kind: 'CREATED', actorId: actor.userId }, now)
    await insertMembers(sql, conversationId, [actor.userId], { role: 'OWNER', joinedSeq: 1, now })
    await insertMembers(sql, conversationId, others, { joinedSeq: 1, now })
    await appendInboxEvents(sql, everybody, { about: conversationId }, now)
  })
  for (const userId of everybody) deps.bus.wake(inboxOf(userId))
  return { conversationId }
}
