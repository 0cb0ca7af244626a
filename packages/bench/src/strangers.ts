import { type Rounds, valuesOf } from './rounds.ts'
import { median } from './statistics.ts'

/** Share of the server's core that others may have had before a figure says more about them. */
const STRANGERS_MAX = 0.1
/** Of the core that generator, provider and PostgreSQL share: past it they measure themselves. */
const REST_MAX = 0.95

/** Why figures must not be believed: one line for each contender that did not have its core, or was not asked fast enough. */
export function doubts(rounds: Rounds, where: string): string[] {
  return [...rounds.keys()].flatMap((name) => {
    const share = (metric: string) => median(valuesOf(rounds, name, metric).filter(Number.isFinite))
    const percent = (value: number) => `${Math.round(value * 100)} %`
    return [
      ...(share('strangers') > STRANGERS_MAX
        ? [`${where}${name}: void, others had ${percent(share('strangers'))} of the server's core.`]
        : []),
      ...(share('restBusy') > REST_MAX
        ? [`${where}${name}: void, the core of generator and PostgreSQL was ${percent(share('restBusy'))} busy.`]
        : []),
    ]
  })
}
