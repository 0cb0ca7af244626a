import type { NicknameView } from '@parley/contracts/people'
import type { Actor, Deps } from '../deps.ts'
import { findNicknames } from './contact-store.ts'

/** What I call some of my contacts: what is sent to many has the names that people gave themselves. */
export async function listNicknames(deps: Pick<Deps, 'sql'>, actor: Actor): Promise<NicknameView[]> {
  return findNicknames(deps.sql, actor.userId)
}
