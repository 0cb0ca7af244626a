import DataLoader from 'dataloader'

/** Keys that one query takes. */
const BATCH_MAX = 500
/** So many at once, and more are on their way. */
const MANY = 16
/** How long they are waited for, ms: little to somebody who comes back with thousands. */
const GATHER_MS = 100

export type Loader<Key, Value> = Pick<DataLoader<Key, Value>, 'load'>

/**
 * Loads for all who ask in one turn of the event loop with one query, whoever asks; with `gathers`, while many ask at once, as when a
 * server was away and all come back, for all who ask within `GATHER_MS`. Nothing is kept.
 */
export function createLoader<Key, Value>(
  load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  { gathers }: { gathers: boolean },
): Loader<Key, Value> {
  let wasMany = false
  return new DataLoader<Key, Value, Key>(
    async (keys) => {
      wasMany = gathers && keys.length >= MANY
      return load(keys)
    },
    {
      cache: false,
      maxBatchSize: BATCH_MAX,
      batchScheduleFn: (run) => void (wasMany ? setTimeout(run, GATHER_MS) : setImmediate(run)),
    },
  )
}
