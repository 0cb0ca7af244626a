import type { peopleRemoveContact } from '@parley/contracts/people'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { deleteContact } from './contact-store.ts'

/** Takes somebody out of my list, not me out of theirs. @throws `not-found`. */
export async function removeContact(deps: Pick<Deps, 'sql'>, actor: Actor, { userId }: z.infer<typeof peopleRemoveContact>): Promise<void> {
  if (!(await deleteContact(deps.sql, actor.userId, userId))) throw new AppError('not-found', 'contact')
}
