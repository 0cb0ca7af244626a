import type { BudgetAccountId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { free, sizeReserve } from './rules.ts'
import { findReserved, hasHold, insertHold, lockBudget, settleHold } from './store.ts'

/** Keeps tokens for what comes at the end of something, the newest only: what was kept for another is given back. Nothing when little is left. */
export async function reserveTokens(
  deps: Pick<Deps, 'ids' | 'clock'>,
  sql: Sql,
  accountId: BudgetAccountId,
  subjectId: string,
  size: { tokens: number; share: number },
): Promise<void> {
  if (await hasHold(sql, subjectId)) return
  await lockBudget(sql, accountId)
  await releaseAllReserves(deps, sql, accountId)
  const budget = await lockBudget(sql, accountId)
  const amount = budget ? sizeReserve(free(budget), size) : 0
  if (!budget || amount === 0) return
  const now = deps.clock.now()
  await insertHold(sql, { id: deps.ids.next(), entryId: deps.ids.next(), budgetId: budget.id, subjectId, amount, reserved: true, now })
}

/** Gives back everything that an account has kept. */
export async function releaseAllReserves(deps: Pick<Deps, 'ids' | 'clock'>, sql: Sql, accountId: BudgetAccountId): Promise<void> {
  for (const subjectId of await findReserved(sql, accountId)) await releaseReserve(deps, sql, subjectId)
}

/** Gives back what was kept. Nothing kept is fine too. */
export async function releaseReserve(deps: Pick<Deps, 'ids' | 'clock'>, sql: Sql, subjectId: string): Promise<void> {
  await settleHold(sql, {
    subjectId,
    amount: 0,
    settleEntryId: deps.ids.next(),
    releaseEntryId: deps.ids.next(),
    now: deps.clock.now(),
  })
}
