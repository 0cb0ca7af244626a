/** How long what a server did once says something about it, ms. */
const LEARNED_MS = 5 * 60_000

/** What was learned about a server, for a while: one odd answer does not count for ever, and a server may be replaced behind its address. */
export interface ShortMemory<T> {
  readonly value: T
  /** The same again does not make it last longer. */
  learn(value: T): void
}

/** `first`: what counts as long as nothing was learned. `now`: ms of a clock that never goes back. */
export function createShortMemory<T>(first: T, now: () => number = () => performance.now()): ShortMemory<T> {
  let learned: { value: T; until: number } | null = null
  const current = () => (learned && now() < learned.until ? learned.value : first)
  return {
    get value() {
      return current()
    },
    learn(value) {
      if (value !== current()) learned = { value, until: now() + LEARNED_MS }
    },
  }
}
