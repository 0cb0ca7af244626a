import type { ProfileView } from '@parley/contracts/people'
import type { Actor, Deps } from '../deps.ts'
import { loadProfile } from './store.ts'

/** My own page, as I see it. */
export async function viewProfile(deps: Pick<Deps, 'sql'>, actor: Actor): Promise<ProfileView> {
  return loadProfile(deps.sql, actor.userId)
}
