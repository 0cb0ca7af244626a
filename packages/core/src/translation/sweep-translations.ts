import { dropHolds } from './budget.ts'
import { deleteExpired } from './cache-store.ts'
import { failHopeless, findExpiredClaims } from './store.ts'
import { type TranslateDeps, translateMessages } from './translate-messages.ts'

/** Claims that one sweep takes up. */
const SWEEP_MAX = 100

/** Takes up what a process that is gone has left half done, gives up what was begun too often, and forgets what was kept for an hour. */
export async function sweepTranslations(deps: TranslateDeps): Promise<void> {
  const now = deps.clock.now()
  await translateMessages(deps, await findExpiredClaims(deps.sql, now, SWEEP_MAX))
  const hopeless = await failHopeless(deps.sql, now, SWEEP_MAX)
  await dropHolds(
    deps,
    hopeless.map(({ id }) => id),
  )
  for (const conversationId of new Set(hopeless.map((claim) => claim.conversationId))) deps.bus.wake(conversationId)
  await deleteExpired(deps.sql, now)
}
