import type { BudgetAccountId, ConversationId } from '@parley/contracts/ids'
import { transaction } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { free } from '../quota/rules.ts'
import { releaseReserve } from '../quota/reserve-tokens.ts'
import { findForsakenHolds, insertHoldIfFree, insertUsage, lockBudget, settleHold } from '../quota/store.ts'
import { tellBudget } from '../quota/tell-budget.ts'
import { costOf } from './cost.ts'
import type { TextsResult } from './translate-texts.ts'

type BudgetDeps = Pick<Deps, 'sql' | 'ids' | 'clock'>

/** Sets aside what translations may cost. @returns whether there was so much. An account without a budget of its own has none. */
export async function holdCost(deps: BudgetDeps, accountId: BudgetAccountId, subjectId: string, amount: number): Promise<boolean> {
  const [id, entryId, now] = [deps.ids.next(), deps.ids.next(), deps.clock.now()]
  return insertHoldIfFree(deps.sql, { id, entryId, accountId, subjectId, amount, now })
}

/** Whether so much could be set aside now. */
export async function canHold(deps: BudgetDeps, accountId: BudgetAccountId, amount: number): Promise<boolean> {
  const budget = await transaction(deps.sql, (sql) => lockBudget(sql, accountId))
  return budget !== null && free(budget) >= amount
}

/** Gives back what processes that are gone held for translations since before `before`. */
export async function dropForsakenHolds(deps: BudgetDeps, before: number): Promise<void> {
  for (const subjectId of await findForsakenHolds(deps.sql, before)) {
    await transaction(deps.sql, (sql) => releaseReserve(deps, sql, subjectId))
  }
}

/** Whose budget pays, and whose screens show what is left of it. */
export type Payer = Pick<Actor, 'userId' | 'budgetAccountId'>

export interface Spent {
  payer: Payer
  conversationId: ConversationId
  subjectId: string
  usages: TextsResult['usages']
}

/** Ends a hold with what the calls have cost, writes down each call, and shows what is left. */
export async function settleCost(deps: BudgetDeps & Pick<Deps, 'bus'>, { payer, conversationId, subjectId, usages }: Spent): Promise<void> {
  const accountId = payer.budgetAccountId
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
  if (usages.length > 0) await tellBudget(deps, payer)
}
