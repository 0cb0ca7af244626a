import type { TurnView } from '@parley/contracts/practice'

/** A longer pause was not talk, ms. */
const PAUSE = 5 * 60_000

/** Minutes from the first line to the last, at least one. A shared debrief counts in the same way, on the server. */
export function talkMinutes(turns: readonly Pick<TurnView, 'createdAt'>[]): number {
  const ms = turns.reduce((sum, { createdAt }, index) => sum + Math.min(PAUSE, createdAt - (turns[index - 1]?.createdAt ?? createdAt)), 0)
  return Math.max(1, Math.round(ms / 60_000))
}
