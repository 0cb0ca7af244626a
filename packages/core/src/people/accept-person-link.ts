import type { UserId } from '@parley/contracts/ids'
import type { peopleAcceptLink } from '@parley/contracts/people'
import type { z } from 'zod'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { befriend } from './contact-store.ts'
import { findLink } from './link-store.ts'
import { noteRequests, tellRequests } from './note-requests.ts'
import { linkState } from './rules.ts'
import { lockPeople } from './store.ts'

/**
 * Makes the two contacts of each other. The link goes on: it is for all whom its owner shows it. @returns whose it is.
 * @throws `not-found`: no such link, or one has blocked the other; `link-expired`; `conflict`: their own.
 */
export async function acceptPersonLink(
  deps: Pick<Deps, 'sql' | 'clock' | 'bus'>,
  actor: Actor,
  { token }: z.infer<typeof peopleAcceptLink>,
): Promise<{ userId: UserId }> {
  const { userId, asked } = await transaction(deps.sql, async (sql) => {
    const found = await findLink(sql, token, actor.userId)
    if (!found) throw new AppError('not-found', 'link')
    const userId = found.owner.id
    await lockPeople(sql, actor.userId, userId)
    // A link that ends, or a block that comes meanwhile, counts.
    const link = await findLink(sql, token, actor.userId)
    if (!link || link.isBlocked) throw new AppError('not-found', 'link')
    if (linkState(link, deps.clock.now()) !== 'open') throw new AppError('link-expired')
    if (userId === actor.userId) throw new AppError('conflict', 'their own link')
    const asked = await befriend(sql, actor.userId, userId, deps.clock.now())
    await noteRequests(sql, asked, [actor.userId, userId], deps.clock.now())
    return { userId, asked }
  })
  tellRequests(deps, asked)
  return { userId }
}
