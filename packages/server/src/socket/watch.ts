import { isDatabaseDown } from '@parley/core/db/sql'
import type { Deps } from '@parley/core/deps'
import type { Outbox } from './outbox.ts'

/** A session that ended anywhere is ended here, and what its person changed is known here, within this time, ms. */
const SESSIONS_MS = 700
/** How long an event may stay unread when its wake was lost, ms. */
const FEED_MS = 1_500

/** What the bus may lose is found by looking: two small queries that repeat, whatever is open. */
export function watch(deps: Pick<Deps, 'background' | 'clock' | 'log'>, outbox: Outbox): Disposable {
  const looks = [
    repeat(deps, 'look at sessions', SESSIONS_MS, () => outbox.lookAtSessions(deps.clock.now())),
    repeat(deps, 'poll feed', FEED_MS, () => outbox.poll()),
  ]
  return { [Symbol.dispose]: () => looks.forEach((timer) => clearInterval(timer)) }
}

/** A look that does not come through to the database is made up for by the next, which waits for none before it: one may hang. */
function repeat(deps: Pick<Deps, 'background' | 'log'>, name: string, everyMs: number, look: () => Promise<void>): NodeJS.Timeout {
  return setInterval(() => {
    const looked = look().catch((err: unknown) => {
      if (!isDatabaseDown(err)) throw err
      deps.log.warn({ err, work: name }, 'looked in vain')
    })
    deps.background(name, looked)
  }, everyMs)
}
