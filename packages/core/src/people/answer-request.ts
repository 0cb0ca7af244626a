import type { peopleAskAnswer } from '@parley/contracts/people'
import type { z } from 'zod'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { befriend, deleteRequest } from './contact-store.ts'
import { noteRequests, tellRequests } from './note-requests.ts'
import { lockPeople } from './store.ts'

/** Makes who asked a contact, and me theirs; or forgets that they asked, of which they are not told. @throws `not-found`: they have not asked. */
export async function answerRequest(
  deps: Pick<Deps, 'sql' | 'clock' | 'bus'>,
  actor: Actor,
  { userId, accept }: z.infer<typeof peopleAskAnswer>,
): Promise<void> {
  await transaction(deps.sql, async (sql) => {
    await lockPeople(sql, actor.userId, userId)
    if (!(await deleteRequest(sql, userId, actor.userId))) throw new AppError('not-found', 'request')
    if (accept) await befriend(sql, actor.userId, userId, deps.clock.now())
    await noteRequests(sql, [actor.userId], [actor.userId, userId], deps.clock.now())
  })
  tellRequests(deps, [actor.userId])
}
