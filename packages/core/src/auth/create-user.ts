import type { Role } from '@parley/contracts/auth'
import type { BudgetAccountId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Db } from '../db/prisma.ts'
import type { Deps } from '../deps.ts'

export interface NewUser {
  role: Role
  name: string
  readingLanguage: Language
  timeZone: string
  budgetAccountId: BudgetAccountId
}

/** Writes somebody new, in the caller's transaction. */
export async function createUser(deps: Pick<Deps, 'ids' | 'clock'>, db: Db, user: NewUser): Promise<UserId> {
  const id = deps.ids.next()
  await db.user.create({ data: { id, ...user, createdAt: new Date(deps.clock.now()) } })
  return id as UserId
}
