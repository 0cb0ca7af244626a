import { aboutTurns, type BudgetView, isLow, leftToTalk } from '@parley/contracts/quota'
import { formatNumber } from '../../lib/i18n.ts'
import { Rich } from '../../lib/rich.tsx'
import { m } from '../../paraglide/messages.js'
import { Meter } from '../../ui/meter.tsx'

/** At the foot of the rail: what is left, in tokens and turns. */
export function BudgetMeter({ budget }: { budget: BudgetView }) {
  if (budget.left === null) {
    return (
      <p className="meter">
        <span>{m.budget_unlimited({ spent: formatNumber(budget.spent) })}</span>
      </p>
    )
  }
  const turns = aboutTurns(leftToTalk(budget) ?? 0)
  const kept = budget.reserved > 0 ? m.coach_kept({ tokens: formatNumber(budget.reserved) }) : undefined
  return (
    <Meter share={budget.granted ? budget.left / budget.granted : 0} low={isLow(budget)} title={kept}>
      <span className="flex justify-between gap-3">
        <span>{m.practice_budget()}</span>
        <b>{formatNumber(budget.left)}</b>
      </span>
      <span className="sr-only">{m.turns_about({ count: turns, turns: formatNumber(turns) })}</span>
      {kept && <span className="sr-only">{kept}</span>}
    </Meter>
  )
}

/** In a phone's header: the number alone. */
export function BudgetLeft({ budget }: { budget: BudgetView }) {
  if (budget.left === null) return null
  const tone = isLow(budget) ? 'text-danger' : 'text-ink'
  return (
    <p className="text-caption text-ink-faint tabular-nums">
      <Rich text={m.tokens_left({ tokens: formatNumber(budget.left) })} b={(words) => <b className={`font-semibold ${tone}`}>{words}</b>} />
    </p>
  )
}
