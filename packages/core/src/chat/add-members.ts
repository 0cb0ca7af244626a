import { GROUP_MAX_MEMBERS } from '@parley/contracts/chat'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { appendEvent } from '../feed/append-event.ts'
import { changeChat, type ChangeDeps, requireAct } from './change-chat.ts'
import { findAddable } from './direct-store.ts'
import { appendNotice, insertMembers } from './member-store.ts'

/**
 * Puts people who know the actor into a group; they see it from here on. Who is there already stays as they are.
 * @throws `not-allowed`: not with this role, or somebody does not know the actor; `group-full`; `not-found`.
 */
export async function addMembers(
  deps: ChangeDeps,
  actor: Actor,
  { conversationId, userIds }: { conversationId: ConversationId; userIds: readonly UserId[] },
): Promise<void> {
  await changeChat(deps, actor, conversationId, async (sql, chat, now) => {
    requireAct(chat, 'add')
    const wanted = [...new Set(userIds)]
    if ((await findAddable(sql, actor.userId, wanted)).length !== wanted.length) throw new AppError('not-allowed', 'not known to all')
    return putMembers(deps, sql, {
      conversationId,
      userIds: wanted,
      joinedSeq: chat.lastSeq + 1,
      memberCount: chat.memberCount,
      actor,
      now,
    })
  })
}

interface Joining {
  conversationId: ConversationId
  userIds: readonly UserId[]
  /** What they see of it begins here. */
  joinedSeq: number
  /** What of it counts as read; without one, nothing that they see. */
  readSeq?: number
  memberCount: number
  actor: Pick<Actor, 'userId'>
  now: number
}

/** Makes people members of a conversation that is locked, with a line that says so. @returns who was not there until now. */
export async function putMembers(deps: Pick<Deps, 'ids'>, sql: Sql, joining: Joining): Promise<UserId[]> {
  const { conversationId, userIds, joinedSeq, readSeq, memberCount, actor, now } = joining
  const joined = await insertMembers(sql, conversationId, userIds, { joinedSeq, readSeq, now })
  if (memberCount + joined.length > GROUP_MAX_MEMBERS) throw new AppError('group-full')
  for (const userId of joined) {
    const notice = userId === actor.userId ? { kind: 'JOINED' as const } : { kind: 'ADDED' as const, aboutId: userId }
    await appendNotice(deps, sql, conversationId, { ...notice, actorId: actor.userId }, now)
    await appendEvent(sql, conversationId, { type: 'member-changed', subjectId: userId }, now)
  }
  return joined
}
