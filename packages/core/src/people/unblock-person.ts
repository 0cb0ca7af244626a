import type { peopleUnblock } from '@parley/contracts/people'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { deleteBlock } from './block-store.ts'

/** Lets somebody come near again. Who was a contact is none by that. @throws `not-found`: I have not blocked them. */
export async function unblockPerson(
  deps: Pick<Deps, 'sql' | 'bus'>,
  actor: Actor,
  { userId }: z.infer<typeof peopleUnblock>,
): Promise<void> {
  if (!(await deleteBlock(deps.sql, actor.userId, userId))) throw new AppError('not-found', 'block')
  deps.bus.live('servers', { type: 'sight-changed', userIds: [actor.userId, userId] })
}
