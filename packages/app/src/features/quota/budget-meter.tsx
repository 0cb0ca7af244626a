import { aboutTurns, type BudgetView, isAllKept, isLow, leftToTalk } from '@parley/contracts/quota'
import { formatNumber } from '../../lib/i18n.ts'
import { Rich } from '../../lib/rich.tsx'
import { m } from '../../paraglide/messages.js'
import { Meter } from '../../ui/meter.tsx'

/** At the foot of the rail: what is left, in tokens and turns. */
export function BudgetMeter({ budget }: { budget: BudgetView }) {
  const { granted, spent, left, reserved } = budget
  if (left === null) {
    return (
      <p className="meter">
        <span>{m.budget_unlimited({ spent: formatNumber(spent) })}</span>
      </p>
    )
  }
  const share = granted ? left / granted : 0
  if (isAllKept(budget)) {
    return (
      <Meter share={share}>
        <AllKept tokens={left} />
      </Meter>
    )
  }
  const turns = aboutTurns(leftToTalk(budget) ?? 0)
  const kept = reserved > 0 ? m.coach_kept({ tokens: formatNumber(reserved) }) : undefined
  return (
    <Meter share={share} low={isLow(budget)} title={kept}>
      <span className="flex justify-between gap-3 max-lg:justify-center">
        <span className="max-lg:sr-only">{m.practice_budget()}</span>
        <b>{formatNumber(left)}</b>
      </span>
      <span className="sr-only"> {m.turns_about({ count: turns, turns: formatNumber(turns) })}</span>
      {kept && <span className="sr-only"> {m.coach_kept_aside({ tokens: formatNumber(reserved) })}</span>}
    </Meter>
  )
}

/** In a phone's header: the number alone. */
export function BudgetLeft({ budget }: { budget: BudgetView }) {
  if (budget.left === null) return null
  const tone = isLow(budget) ? 'text-danger' : 'text-ink'
  return (
    <p className="text-caption text-ink-faint tabular-nums">
      {isAllKept(budget) ? (
        <AllKept tokens={budget.left} />
      ) : (
        <Rich
          text={m.tokens_left({ tokens: formatNumber(budget.left) })}
          b={(words) => <b className={`font-semibold ${tone}`}>{words}</b>}
        />
      )}
    </p>
  )
}

function AllKept({ tokens }: { tokens: number }) {
  return (
    <span>
      <Rich text={m.coach_kept_all({ tokens: formatNumber(tokens) })} b={(words) => <b className="font-semibold text-ink">{words}</b>} />
    </span>
  )
}
