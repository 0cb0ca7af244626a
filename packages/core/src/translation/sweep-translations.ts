import { transaction } from '../db/sql.ts'
import { lockConversation } from '../feed/append-event.ts'
import { dropForsakenHolds } from './budget.ts'
import { deleteExpired } from './cache-store.ts'
import { failHopeless, findExpiredClaims, findHopeless } from './store.ts'
import { LEASE_MS, type TranslateDeps, translateMessages } from './translate-messages.ts'

/** Claims that one sweep takes up. */
const SWEEP_MAX = 100
/** How much later than its lease a hold is given back, ms: clocks of servers are not the same. */
const SKEW_MS = 10_000

/** Gives up what was begun too often, forgets what was kept for an hour, and takes up what a process that is gone has left half done. */
export async function sweepTranslations(deps: TranslateDeps): Promise<void> {
  const now = deps.clock.now()
  for (const conversationId of await findHopeless(deps.sql, now, SWEEP_MAX)) {
    await transaction(deps.sql, async (sql) => {
      await lockConversation(sql, conversationId)
      await failHopeless(sql, conversationId, now)
    })
    deps.bus.wake(conversationId)
  }
  await dropForsakenHolds(deps, now - LEASE_MS - SKEW_MS)
  await deleteExpired(deps.sql, now)
  await translateMessages(deps, await findExpiredClaims(deps.sql, now, SWEEP_MAX))
}
