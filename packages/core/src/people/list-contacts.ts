import type { Contacts } from '@parley/contracts/people'
import type { Actor, Deps } from '../deps.ts'
import { findContacts } from './contact-store.ts'

/** My contacts, and who asks to be one. */
export async function listContacts(deps: Pick<Deps, 'sql'>, actor: Actor): Promise<Contacts> {
  return findContacts(deps.sql, actor.userId)
}
