import type { Role } from '@parley/contracts/auth'
import type { BudgetAccountId } from '@parley/contracts/ids'
import type { Db } from '../db/prisma.ts'
import type { Deps } from '../deps.ts'
import { grantTokens } from './grant-tokens.ts'
import { TOKENS } from './store.ts'

/** What a role gets once; `null` = unlimited, but metered. */
export async function findAllowance(db: Db, role: Role): Promise<number | null> {
  const row = await db.roleAllowance.findUnique({ where: { role } })
  return row ? row.tokens : 0
}

/** Adds what the role gets to what is left; of somebody who was given an allowance before, the difference. */
export async function giveAllowance(
  deps: Pick<Deps, 'ids' | 'clock'>,
  db: Db,
  accountId: BudgetAccountId,
  role: Role,
  before: Role | null,
): Promise<void> {
  const tokens = await findAllowance(db, role)
  if (tokens === null) await db.budget.updateMany({ where: { accountId, meter: TOKENS }, data: { granted: null } })
  else await grantTokens(deps, db, accountId, Math.max(0, tokens - (before ? ((await findAllowance(db, before)) ?? 0) : 0)))
}
