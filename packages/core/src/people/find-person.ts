import type { peopleFind, PersonPage } from '@parley/contracts/people'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { mayLookUp } from './rules.ts'
import { findByHandle } from './store.ts'

/**
 * Whoever has exactly this handle. @throws `not-allowed`: a guest; `not-found`: nobody has it, it is hidden, or one of the two has
 * blocked the other.
 */
export async function findPerson(deps: Pick<Deps, 'sql'>, actor: Actor, { handle }: z.infer<typeof peopleFind>): Promise<PersonPage> {
  if (!mayLookUp(actor.role)) throw new AppError('not-allowed', 'a guest looks nobody up')
  const person = await findByHandle(deps.sql, actor.userId, handle)
  if (!person) throw new AppError('not-found', 'handle')
  return person
}
