import type { PushView } from '@parley/contracts/notifications'
import type { Actor, Deps } from '../deps.ts'
import { findEndpoint } from './store.ts'

/** Whether this device gets notices, and what it needs to ask for them. */
export async function viewPush(deps: Pick<Deps, 'sql' | 'push'>, actor: Actor): Promise<PushView> {
  return { publicKey: await deps.push.publicKey(), endpoint: await findEndpoint(deps.sql, actor.sessionId) }
}
