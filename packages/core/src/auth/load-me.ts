import type { Me } from '@parley/contracts/auth'
import type { Actor, Deps } from '../deps.ts'
import { viewBudget } from '../quota/view-budget.ts'

export async function loadMe(deps: Pick<Deps, 'prisma' | 'sql'>, actor: Actor): Promise<Me> {
  const [user, budget] = await Promise.all([
    deps.prisma.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true, email: true } }),
    viewBudget(deps.sql, actor.budgetAccountId),
  ])
  return { id: actor.userId, name: user.name, email: user.email, role: actor.role, readingLanguage: actor.readingLanguage, budget }
}
