import type { BudgetAccountId, ConversationId } from '@parley/contracts/ids'
import { transaction } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { free } from '../quota/rules.ts'
import { releaseReserve } from '../quota/reserve-tokens.ts'
import { insertHold, insertUsage, lockBudget, settleHold } from '../quota/store.ts'
import { costOf } from './cost.ts'
import type { TextsResult } from './translate-texts.ts'

type BudgetDeps = Pick<Deps, 'sql' | 'ids' | 'clock'>

/** Sets aside what translations may cost. @returns whether there was so much. An account without a budget of its own has none. */
export async function holdCost(deps: BudgetDeps, accountId: BudgetAccountId, subjectId: string, amount: number): Promise<boolean> {
  return transaction(deps.sql, async (sql) => {
    const budget = await lockBudget(sql, accountId)
    if (!budget || free(budget) < amount) return false
    const now = deps.clock.now()
    await insertHold(sql, { id: deps.ids.next(), entryId: deps.ids.next(), budgetId: budget.id, subjectId, amount, now })
    return true
  })
}

/** Gives back what was held by a process that is gone. */
export async function dropHolds(deps: BudgetDeps, subjectIds: readonly string[]): Promise<void> {
  for (const subjectId of subjectIds) await releaseReserve(deps, deps.sql, subjectId)
}

interface Spent {
  accountId: BudgetAccountId
  conversationId: ConversationId
  subjectId: string
  usages: TextsResult['usages']
}

/** Ends a hold with what the calls have cost, and writes down each call. */
export async function settleCost(deps: BudgetDeps, { accountId, conversationId, subjectId, usages }: Spent): Promise<void> {
  await transaction(deps.sql, async (sql) => {
    const now = deps.clock.now()
    const amount = usages.reduce((sum, usage) => sum + costOf(usage), 0)
    await settleHold(sql, { subjectId, amount, settleEntryId: deps.ids.next(), releaseEntryId: deps.ids.next(), now })
    for (const usage of usages) {
      await insertUsage(sql, {
        id: deps.ids.next(),
        accountId,
        conversationId,
        subjectId: deps.ids.next(),
        purpose: 'translation',
        provider: usage.engine,
        model: usage.model,
        usage: { inputTokens: usage.inputTokens, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: usage.outputTokens },
        billedTokens: costOf(usage),
        promptBytes: 0,
        estimated: false,
        now,
      })
    }
  })
}
