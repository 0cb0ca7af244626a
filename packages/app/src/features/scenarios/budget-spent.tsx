import { type BudgetView, leftToTalk } from '@parley/contracts/quota'
import { Coins } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Notice } from '../../ui/notice.tsx'

/** Nothing is left to talk with: what that means, and `children` for who can give more. */
export function BudgetSpent({ budget, children }: { budget: BudgetView; children: ReactNode }) {
  if (leftToTalk(budget) !== 0) return null
  const reserved = budget.left ?? 0
  return (
    <Notice icon={<Coins size={20} strokeWidth={1.75} />}>
      <p>{m.error_budget_spent()}</p>
      {reserved > 0 && <p>{m.talks_budget_kept({ count: reserved, tokens: formatNumber(reserved) })}</p>}
      {children}
    </Notice>
  )
}
