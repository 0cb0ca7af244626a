import type { BudgetAccountId } from '@parley/contracts/ids'
import type { Db } from '../db/prisma.ts'
import type { Deps } from '../deps.ts'
import { TOKENS } from './store.ts'

/** A new account with a grant of tokens; `null` = unlimited, but metered. */
export async function openAccount(deps: Pick<Deps, 'ids' | 'clock'>, db: Db, granted: number | null): Promise<BudgetAccountId> {
  const id = deps.ids.next()
  const createdAt = new Date(deps.clock.now())
  await db.budgetAccount.create({
    data: {
      id,
      createdAt,
      budgets: {
        create: {
          id: deps.ids.next(),
          meter: TOKENS,
          granted,
          entries: granted === null ? {} : { create: { id: deps.ids.next(), kind: 'GRANT', amount: granted, createdAt } },
        },
      },
    },
  })
  return id as BudgetAccountId
}
