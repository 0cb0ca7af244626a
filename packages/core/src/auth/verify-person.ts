import type { Role } from '@parley/contracts/auth'
import type { BudgetAccountId, UserId } from '@parley/contracts/ids'
import type { Db } from '../db/prisma.ts'
import type { Deps } from '../deps.ts'
import { giveAllowance } from '../quota/give-allowance.ts'
import { voidMailLinks } from './mail-links.ts'
import { roleWhenVerified } from './rules.ts'

/** An address of somebody was proven: the role that comes with it, and once its allowance. */
export async function verifyPerson(deps: Pick<Deps, 'ids' | 'clock' | 'accounts'>, db: Db, userId: UserId, email: string): Promise<void> {
  // The row lock makes of two proofs at once one after the other.
  await db.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR UPDATE`
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } })
  const role = roleWhenVerified(user.role, email, deps.accounts)
  if (role === user.role) return
  await setRole(deps, db, { id: userId, budgetAccountId: user.budgetAccountId as BudgetAccountId }, role)
}

async function setRole(
  deps: Pick<Deps, 'ids' | 'clock'>,
  db: Db,
  user: { id: UserId; budgetAccountId: BudgetAccountId },
  role: Role,
): Promise<void> {
  await db.user.update({ where: { id: user.id }, data: { role } })
  await voidMailLinks(db, user.id)
  // Who came by an invitation has its budget; who came alone was given a guest's allowance.
  const cameAlone = (await db.invitationSeat.count({ where: { userId: user.id } })) === 0
  await giveAllowance(deps, db, user.budgetAccountId, role, cameAlone ? 'GUEST' : null)
}
