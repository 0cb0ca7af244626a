import type { peopleLoad, PersonPage } from '@parley/contracts/people'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { mayLookUp } from './rules.ts'
import { findSeenPerson } from './store.ts'

/**
 * The page of somebody I may see: a contact either way, in a conversation with me, asking to be my contact, or me; and, unless I am a
 * guest, of whoever shows a handle, when neither of us has blocked the other. @throws `not-found`.
 */
export async function loadPersonPage(deps: Pick<Deps, 'sql'>, actor: Actor, { userId }: z.infer<typeof peopleLoad>): Promise<PersonPage> {
  const person = await findSeenPerson(deps.sql, actor.userId, userId, mayLookUp(actor.role))
  if (!person) throw new AppError('not-found', 'person')
  return person
}
