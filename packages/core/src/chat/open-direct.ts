import type { ConversationId, UserId } from '@parley/contracts/ids'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { appendInboxEvents, inboxOf } from '../feed/append-inbox.ts'
import { findDirect, findRelation, insertDirect } from './direct-store.ts'

/** Somebody else has made the conversation of the pair meanwhile. */
class PairTaken extends Error {}

/**
 * The one conversation of the actor and somebody else, made when there is none. To whom the actor is a stranger, what they write is a
 * request; a guest writes only to whom they are known or near. It stands in an inbox from its first message on.
 * @throws `not-found`: nobody whom the actor may write to; `blocked`: by the actor; `bad-request`: oneself.
 */
export async function openDirect(
  deps: Pick<Deps, 'sql' | 'ids' | 'clock' | 'bus'>,
  actor: Actor,
  otherId: UserId,
): Promise<{ conversationId: ConversationId }> {
  if (otherId === actor.userId) throw new AppError('bad-request', 'a conversation with oneself')
  const known = await findDirect(deps.sql, actor.userId, otherId)
  if (known) return { conversationId: known }
  const relation = await findRelation(deps.sql, actor.userId, otherId)
  const mayWrite = relation && (relation.isKnown || relation.isNear || (relation.isFindable && actor.role !== 'GUEST'))
  if (!mayWrite) throw new AppError('not-found', 'person')
  if (relation.hasBlocked) throw new AppError('blocked')
  const now = deps.clock.now()
  const conversationId = deps.ids.next() as ConversationId
  try {
    await transaction(deps.sql, async (sql) => {
      const made = await insertDirect(sql, { conversationId, from: actor.userId, to: otherId, isRequest: !relation.isKnown, now })
      if (!made) throw new PairTaken()
      await appendInboxEvents(sql, [actor.userId, otherId], { about: conversationId }, now)
    })
  } catch (error) {
    if (!(error instanceof PairTaken)) throw error
    const taken = await findDirect(deps.sql, actor.userId, otherId)
    if (!taken) throw new AppError('not-found', 'person', { cause: error })
    return { conversationId: taken }
  }
  for (const userId of [actor.userId, otherId]) deps.bus.wake(inboxOf(userId))
  return { conversationId }
}
