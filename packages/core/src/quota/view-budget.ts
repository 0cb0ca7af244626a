import type { BudgetAccountId } from '@parley/contracts/ids'
import type { BudgetView } from '@parley/contracts/quota'
import type { Sql } from '../db/sql.ts'
import { toBudgetView } from './rules.ts'
import { findBudget } from './store.ts'

/** An account without a budget has nothing to spend. */
export async function viewBudget(sql: Sql, accountId: BudgetAccountId): Promise<BudgetView> {
  return toBudgetView((await findBudget(sql, accountId)) ?? { granted: 0, held: 0, spent: 0, reserved: 0, lastAnswer: 0 })
}
