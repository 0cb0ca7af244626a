import type { AccountView } from '@parley/contracts/auth'
import type { Actor, Deps } from '../deps.ts'
import { loadAccountRow } from './account-store.ts'

export async function loadAccount(deps: Pick<Deps, 'sql' | 'clock'>, actor: Actor): Promise<AccountView> {
  const { googleEmail, devices, ...account } = await loadAccountRow(deps.sql, actor.userId, deps.clock.now())
  return {
    ...account,
    google: googleEmail === null ? null : { email: googleEmail },
    devices: devices.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
      sessionId: id,
      userAgent,
      createdAt: Date.parse(createdAt),
      lastSeenAt: Date.parse(lastSeenAt),
      isThis: id === actor.sessionId,
    })),
  }
}
