import DataLoader from 'dataloader'

/** Keys that one query takes. */
const BATCH_MAX = 500
/** So many within `GATHER_MS`, and more are on their way. */
const MANY = 32
/** How long those are waited for, ms: little to somebody who comes back with thousands. */
const GATHER_MS = 100

export type Loader<Key, Value> = Pick<DataLoader<Key, Value>, 'load'>

/**
 * Loads for all who ask in one turn of the event loop with one query, whoever asks; with `gathers`, while many ask, as when a server was
 * away and all come back, for all who ask within `GATHER_MS`. Nothing is kept.
 */
export function createLoader<Key, Value>(
  load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  { gathers }: { gathers: boolean },
): Loader<Key, Value> {
  let since = 0
  let count = 0
  return new DataLoader<Key, Value, Key>(
    async (keys) => {
      const now = performance.now()
      if (now - since > 2 * GATHER_MS) [since, count] = [now, 0]
      count += keys.length
      // Goes on as long as each time so many come.
      if (count >= MANY && keys.length >= MANY) since = now
      return load(keys)
    },
    {
      cache: false,
      maxBatchSize: BATCH_MAX,
      batchScheduleFn: (run) =>
        void (gathers && count >= MANY && performance.now() - since <= 2 * GATHER_MS ? setTimeout(run, GATHER_MS) : setImmediate(run)),
    },
  )
}
