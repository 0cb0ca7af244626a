import type { Me } from '@parley/contracts/auth'
import type { Actor, Deps } from '../deps.ts'
import { viewBudget } from '../quota/view-budget.ts'
import { loadPerson } from './store.ts'

export async function loadMe(deps: Pick<Deps, 'sql'>, actor: Actor): Promise<Me> {
  const [{ name, email, avatarId }, budget] = await Promise.all([
    loadPerson(deps.sql, actor.userId),
    viewBudget(deps.sql, actor.budgetAccountId),
  ])
  return { id: actor.userId, name, avatarId, email, role: actor.role, readingLanguage: actor.readingLanguage, budget }
}
