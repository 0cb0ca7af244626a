import type { PersonView } from '@parley/contracts/people'
import type { Actor, Deps } from '../deps.ts'
import { findBlocked } from './block-store.ts'

/** Whom I have blocked, newest first. */
export async function listBlocked(deps: Pick<Deps, 'sql'>, actor: Actor): Promise<PersonView[]> {
  return findBlocked(deps.sql, actor.userId)
}
