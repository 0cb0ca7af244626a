import type { PushSubscribe } from '@parley/contracts/notifications'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { saveSubscription } from './store.ts'

/** Sends notices to this browser until this session ends. @throws `bad-request`: no push service has this address. */
export async function subscribePush(deps: Pick<Deps, 'sql' | 'push' | 'ids' | 'clock'>, actor: Actor, input: PushSubscribe): Promise<void> {
  if (!deps.push.accepts(input.endpoint)) throw new AppError('bad-request', 'not a push service')
  const { userId, sessionId } = actor
  await transaction(deps.sql, (sql) => saveSubscription(sql, { ...input, userId, sessionId, id: deps.ids.next(), now: deps.clock.now() }))
}
