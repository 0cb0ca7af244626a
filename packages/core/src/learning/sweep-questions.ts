import { transaction } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { findForfeitHolds, settleHold } from '../quota/store.ts'
import { tellBudget } from '../quota/tell-budget.ts'
import { PATIENCE_MS, SETTLE_MS } from './ask-model.ts'

/** How much later than anybody can still settle it a question is given up, ms: clocks of servers are not the same. */
const SKEW_MS = 10_000

/**
 * Spends all that was held for questions whose process is gone: what their answers have cost, nobody knows any more. Safe on many instances
 * at once.
 */
export async function sweepQuestions(deps: Pick<Deps, 'sql' | 'bus' | 'ids' | 'clock' | 'log'>): Promise<void> {
  const now = deps.clock.now()
  for (const { subjectId, budgetAccountId, userId } of await findForfeitHolds(deps.sql, now - PATIENCE_MS - SETTLE_MS - SKEW_MS)) {
    const ids = { settleEntryId: deps.ids.next(), releaseEntryId: deps.ids.next() }
    const amount = Number.MAX_SAFE_INTEGER
    const spent = await transaction(deps.sql, (sql) => settleHold(sql, { subjectId, amount, ...ids, now }))
    if (spent === null) continue
    deps.log.warn({ subjectId, spent }, 'spent what a question held that its process left')
    if (userId) await tellBudget(deps, { userId, budgetAccountId })
  }
}
