import type { peopleAddContact } from '@parley/contracts/people'
import type { z } from 'zod'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { saveContact } from './contact-store.ts'
import { placeContact } from './rules.ts'
import { findStanding, lockPeople } from './store.ts'

/**
 * Puts somebody into my list, not me into theirs: whom I may see, or anybody may find. Again is nothing new.
 * @throws `not-found`, also for one who has blocked me; `blocked`: I have blocked them; `conflict`: me.
 */
export async function addContact(
  deps: Pick<Deps, 'sql' | 'clock'>,
  actor: Actor,
  { userId }: z.infer<typeof peopleAddContact>,
): Promise<void> {
  await transaction(deps.sql, async (sql) => {
    await lockPeople(sql, actor.userId, userId)
    const standing = await findStanding(sql, actor.userId, userId)
    const place = standing ? placeContact(standing, actor.role) : 'not-found'
    if (place === 'me') throw new AppError('conflict', 'oneself')
    if (place !== 'added') throw new AppError(place)
    await saveContact(sql, actor.userId, userId, deps.clock.now())
  })
}
