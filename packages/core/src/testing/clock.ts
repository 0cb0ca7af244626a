import type { Clock } from '../deps.ts'

export interface TestClock extends Clock {
  /** Moves on by ms. */
  pass(ms: number): void
}

/** A clock that a test sets. Starts at the present, so that rows and sessions look as they will. */
export function createTestClock(start = Date.now()): TestClock {
  let now = start
  return {
    now: () => now,
    pass(ms) {
      now += ms
    },
  }
}
