import { type BudgetView, leftToTalk } from '@parley/contracts/quota'

/** About what one more answer sets aside, tokens: with less, what was refused before is refused again. */
const FEW = 4_000

/** What a budget did not pay for, and how the budget stood then. */
export interface Unpaid {
  /** `null` while everything was paid for. */
  key: string | null
  granted: number
  /** The least that was left for talking since. */
  left: number
}

/** What was refused before this page was there says nothing about what came since: with enough left it is worth a try. */
export function unpaidBefore(budget: BudgetView, key: string | null): Unpaid {
  const unpaid = unpaidNow(budget, key)
  return unpaid.left < FEW ? unpaid : { ...unpaid, left: -Infinity }
}

/** The same object while nothing is new. */
export function keepUnpaid(unpaid: Unpaid, budget: BudgetView, key: string | null): Unpaid {
  const now = unpaidNow(budget, key)
  if (key !== unpaid.key) return now
  return now.left < unpaid.left ? { ...unpaid, left: now.left } : unpaid
}

/** Nothing is left, or what is left did not pay for the last line, and since then nobody gave more and no other talk gave back enough. */
export function isSpent(budget: BudgetView, unpaid: Unpaid): boolean {
  const { granted, left } = unpaidNow(budget, unpaid.key)
  if (left <= 0) return true
  return unpaid.key !== null && granted <= unpaid.granted && left < unpaid.left + FEW
}

function unpaidNow(budget: BudgetView, key: string | null): Unpaid {
  return { key, granted: budget.granted ?? Infinity, left: leftToTalk(budget) ?? Infinity }
}
