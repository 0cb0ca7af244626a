import DataLoader from 'dataloader'

/** Keys that one query takes. */
const BATCH_MAX = 500
/** So many within `GATHER_MS`, and more are on their way. */
const MANY = 32
/** How long those are waited for, ms: little to somebody who comes back with thousands. */
const GATHER_MS = 100
/** When nobody has asked for this long, ms, all of them have: who were let in together ask together. */
const QUIET_MS = 50

export type Loader<Key, Value> = Pick<DataLoader<Key, Value>, 'load'>

/**
 * Loads for all who ask in one turn of the event loop with one query, whoever asks. With `gathers`, who asks while a query is under way waits
 * for it and goes with the next; and while many ask, as when a server was away and all come back, all who ask within `GATHER_MS` go
 * together, sooner when nobody comes any more. Nothing is kept.
 */
export function createLoader<Key, Value>(
  load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  { gathers }: { gathers: boolean },
): Loader<Key, Value> {
  let since = 0
  let count = 0
  let underWay = 0
  let askedAt = 0
  const held = new Set<() => void>()
  const areMany = () => count >= MANY && performance.now() - since <= 2 * GATHER_MS
  /** Until no query is under way; one that hangs holds nobody for long. */
  const hold = (run: () => void) => {
    const go = () => {
      clearTimeout(timer)
      if (held.delete(go)) run()
    }
    const timer = setTimeout(go, GATHER_MS)
    held.add(go)
  }
  const gather = (run: () => void, until: number) => {
    const now = performance.now()
    const quietAt = Math.min(askedAt + QUIET_MS, until)
    if (now >= quietAt) run()
    else setTimeout(gather, quietAt - now, run, until)
  }
  const loader = new DataLoader<Key, Value, Key>(
    async (keys) => {
      const now = performance.now()
      if (now - since > 2 * GATHER_MS) [since, count] = [now, 0]
      count += keys.length
      // Goes on as long as each time so many come.
      if (count >= MANY && keys.length >= MANY) since = now
      underWay += 1
      try {
        return await load(keys)
      } finally {
        underWay -= 1
        if (underWay === 0) for (const go of held) go()
      }
    },
    {
      cache: false,
      maxBatchSize: BATCH_MAX,
      batchScheduleFn: (run) => {
        if (gathers && areMany()) gather(run, performance.now() + GATHER_MS)
        else if (gathers && underWay > 0) hold(run)
        else setImmediate(run)
      },
    },
  )
  return {
    load(key) {
      askedAt = performance.now()
      return loader.load(key)
    },
  }
}
