import type { Deps } from '@parley/core/deps'
import type { Outbox } from './outbox.ts'

/** A session that ended anywhere is ended here within this time, ms. */
const SESSIONS_MS = 700
/** How long an event may stay unread when its wake was lost, ms. */
const FEED_MS = 1_500

/** What the bus may lose is found by looking: two small queries that repeat, whatever is open. */
export function watch(deps: Pick<Deps, 'background' | 'clock'>, outbox: Outbox): Disposable {
  const timers = [
    repeat(SESSIONS_MS, () => deps.background('close ended sessions', outbox.closeEnded(deps.clock.now()))),
    repeat(FEED_MS, () => deps.background('poll feed', outbox.poll())),
  ]
  return { [Symbol.dispose]: () => timers.forEach((timer) => clearInterval(timer)) }
}

function repeat(everyMs: number, work: () => void): NodeJS.Timeout {
  return setInterval(work, everyMs)
}
