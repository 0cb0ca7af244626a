import { type BudgetView, leftToTalk } from '@parley/contracts/quota'
import { useState } from 'react'
import type { Exchange } from './exchanges.ts'

/** About what one more answer sets aside, tokens: with less, what was refused before is refused again. */
const FEW = 4_000

/** Nothing is left, or what is left did not pay for the last line, and nobody has given more since. */
export function useSpent(budget: BudgetView, last: Exchange | undefined): boolean {
  const left = leftToTalk(budget)
  const refused = refusedKey(last)
  const granted = budget.granted ?? Infinity
  // What was refused before this page was there says nothing about what was given since.
  const [seen, setSeen] = useState({ key: refused, granted: left !== null && left < FEW ? granted : 0 })
  if (refused !== seen.key) setSeen({ key: refused, granted })
  if (left === null) return false
  return left <= 0 || (refused !== null && granted <= seen.granted)
}

/** What a budget did not pay for: a line of mine that did not go out, or the answer to one. */
function refusedKey(last: Exchange | undefined): string | null {
  if (last?.entry?.errorCode === 'budget-spent') return last.clientMessageId
  return last?.partner?.errorCode === 'budget-spent' ? last.partner.id : null
}
