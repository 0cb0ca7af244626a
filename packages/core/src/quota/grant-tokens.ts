import type { BudgetAccountId } from '@parley/contracts/ids'
import type { Db } from '../db/prisma.ts'
import type { Deps } from '../deps.ts'
import { TOKENS } from './store.ts'

/** Adds tokens to an account's budget. An unlimited one stays as it is. */
export async function grantTokens(deps: Pick<Deps, 'ids' | 'clock'>, db: Db, accountId: BudgetAccountId, amount: number): Promise<void> {
  if (amount <= 0) return
  const { count } = await db.budget.updateMany({
    where: { accountId, meter: TOKENS, granted: { not: null } },
    data: { granted: { increment: amount } },
  })
  if (count === 0) return
  const { id: budgetId } = await db.budget.findUniqueOrThrow({
    where: { accountId_meter: { accountId, meter: TOKENS } },
    select: { id: true },
  })
  await db.budgetEntry.create({ data: { id: deps.ids.next(), budgetId, kind: 'GRANT', amount, createdAt: new Date(deps.clock.now()) } })
}
