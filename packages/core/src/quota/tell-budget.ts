import type { Actor, Deps } from '../deps.ts'
import { viewBudget } from './view-budget.ts'

/** Shows somebody's screens what is left of their budget now. */
export async function tellBudget(deps: Pick<Deps, 'sql' | 'bus'>, { userId, budgetAccountId }: Pick<Actor, 'userId' | 'budgetAccountId'>) {
  deps.bus.live(`user:${userId}`, { type: 'quota-changed', budget: await viewBudget(deps.sql, budgetAccountId) })
}
