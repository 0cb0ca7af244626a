import { type GroupAct, may } from '@parley/contracts/group-roles'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import { type Sql, transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { lockConversation } from '../feed/append-event.ts'
import { appendInboxEvents, inboxOf } from '../feed/append-inbox.ts'
import { type ChatRow, loadOwnChat } from './place-store.ts'

export type ChangeDeps = Pick<Deps, 'sql' | 'ids' | 'clock' | 'bus'>

/**
 * One change to a chat by one of its members: locked and loaded for them, then `change`, which returns whose place it changed, then everybody
 * is told. @throws `not-found`: not theirs.
 */
export async function changeChat(
  deps: ChangeDeps,
  actor: Actor,
  conversationId: ConversationId,
  change: (sql: Sql, chat: ChatRow, now: number) => Promise<UserId[]>,
): Promise<void> {
  const now = deps.clock.now()
  const changed = await transaction(deps.sql, async (sql) => {
    await lockConversation(sql, conversationId)
    const userIds = await change(sql, await loadOwnChat(sql, actor.userId, conversationId), now)
    await appendInboxEvents(sql, userIds, { about: conversationId }, now)
    return userIds
  })
  deps.bus.wake(conversationId)
  for (const userId of changed) deps.bus.wake(inboxOf(userId))
}

/** @throws `not-allowed`: no group, or not with this role. */
export function requireAct({ kind, place }: ChatRow, act: GroupAct): void {
  if (kind !== 'group' || !may(place.role, act)) throw new AppError('not-allowed', act)
}
