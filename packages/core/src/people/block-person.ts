import type { peopleBlock } from '@parley/contracts/people'
import type { z } from 'zod'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { saveBlock } from './block-store.ts'
import { noteRequests, tellRequests } from './note-requests.ts'
import { mayTurnAway } from './rules.ts'
import { findStanding, lockPeople } from './store.ts'

/**
 * Turns somebody away for good, without a word to them: neither is the other's contact any more, and nothing that they asked stands. Again
 * is nothing new. @throws `not-found`: somebody I know nothing of; `conflict`: me.
 */
export async function blockPerson(
  deps: Pick<Deps, 'sql' | 'clock' | 'bus'>,
  actor: Actor,
  { userId }: z.infer<typeof peopleBlock>,
): Promise<void> {
  if (userId === actor.userId) throw new AppError('conflict', 'oneself')
  const asked = await transaction(deps.sql, async (sql) => {
    await lockPeople(sql, actor.userId, userId)
    const standing = await findStanding(sql, actor.userId, userId)
    if (!standing || !mayTurnAway(standing)) throw new AppError('not-found', 'person')
    const ended = await saveBlock(sql, actor.userId, userId, deps.clock.now())
    await noteRequests(sql, ended, [actor.userId, userId], deps.clock.now())
    return ended
  })
  tellRequests(deps, asked)
  deps.bus.live('servers', { type: 'sight-changed', userIds: [actor.userId, userId] })
}
