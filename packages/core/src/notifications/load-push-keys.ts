import type { Deps } from '../deps.ts'
import { keepServerKey } from './store.ts'

interface PushKeys {
  publicKey: string
  privateKey: string
}

/** The pair by which push services know this installation: made once, for all of its servers and for good, since browsers hold on to it. */
export async function loadPushKeys(deps: Pick<Deps, 'sql' | 'clock'>, make: () => PushKeys): Promise<PushKeys> {
  return JSON.parse(await keepServerKey(deps.sql, 'vapid', JSON.stringify(make()), deps.clock.now())) as PushKeys
}
