import type { peopleLoad, PersonPage } from '@parley/contracts/people'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { findSeenPerson } from './store.ts'

/** The page of somebody I may see: a contact either way, in a conversation with me, asking to be my contact, or me. @throws `not-found`. */
export async function loadPersonPage(deps: Pick<Deps, 'sql'>, actor: Actor, { userId }: z.infer<typeof peopleLoad>): Promise<PersonPage> {
  const person = await findSeenPerson(deps.sql, actor.userId, userId)
  if (!person) throw new AppError('not-found', 'person')
  return person
}
