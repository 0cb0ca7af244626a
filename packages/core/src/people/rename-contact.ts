import type { peopleRename } from '@parley/contracts/people'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { updateNickname } from './contact-store.ts'

/** What I call a contact, for me alone; empty for what they call themselves. @throws `not-found`. */
export async function renameContact(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { userId, nickname }: z.infer<typeof peopleRename>,
): Promise<void> {
  if (!(await updateNickname(deps.sql, actor.userId, userId, nickname || null))) throw new AppError('not-found', 'contact')
}
