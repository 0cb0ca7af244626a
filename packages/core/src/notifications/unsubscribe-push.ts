import type { Actor, Deps } from '../deps.ts'
import { deleteSubscriptions } from './store.ts'

/** Sends no more notices to this device. */
export async function unsubscribePush(deps: Pick<Deps, 'sql'>, actor: Actor): Promise<void> {
  await deleteSubscriptions(deps.sql, actor.sessionId)
}
