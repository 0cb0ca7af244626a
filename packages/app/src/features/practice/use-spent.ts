import type { BudgetView } from '@parley/contracts/quota'
import { useState } from 'react'
import type { Exchange } from './exchanges.ts'
import { isSpent, keepUnpaid, unpaidBefore } from './is-spent.ts'

/** Nothing can be said now for want of tokens. */
export function useSpent(budget: BudgetView, last: Exchange | undefined): boolean {
  const key = unpaidKey(last)
  const [seen, setSeen] = useState(() => unpaidBefore(budget, key))
  const unpaid = keepUnpaid(seen, budget, key)
  if (unpaid !== seen) setSeen(unpaid)
  return isSpent(budget, unpaid)
}

/** What a budget did not pay for: a line of mine that did not go out, or the answer to one. */
function unpaidKey(last: Exchange | undefined): string | null {
  if (last?.entry?.errorCode === 'budget-spent') return last.clientMessageId
  return last?.partner?.errorCode === 'budget-spent' ? last.partner.id : null
}
