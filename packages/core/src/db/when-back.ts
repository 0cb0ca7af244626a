import { setTimeout as sleep } from 'node:timers/promises'
import { isDatabaseDown } from './sql.ts'

const RETRY_MS = 250

/** Repeats `work`, which must be safe to repeat, while the database is out of reach, for `patienceMs` at the most. */
export async function whenBack<T>(work: () => Promise<T>, patienceMs: number): Promise<T> {
  const giveUpAt = performance.now() + patienceMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isDatabaseDown(error) || performance.now() > giveUpAt) throw error
      await sleep(RETRY_MS)
    }
  }
}
