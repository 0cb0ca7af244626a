const FIRST = 300
const LONGEST = 10_000
/** Over this, all who were sent away at once come back. */
const SPREAD = 1_500

/** Milliseconds before reconnect number `attempt` (from 0): doubling from 0.3 s to 10 s, spread over its upper half by `random` in [0, 1). */
export function backoff(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** attempt)
  return Math.round(ceiling * (0.5 + random / 2))
}

/** Milliseconds before the first reconnect to a server that sent everybody away at once. */
export function spread(random: number): number {
  return Math.round(FIRST / 2 + SPREAD * random)
}
