/** How long a bench measures. `smoke` only shows that everything works: its figures mean nothing. */
export interface Profile {
  name: 'smoke' | 'short' | 'full'
  rounds: number
  warmUpMs: number
  windowMs: number
  /** Dual streams at once in the relay bench. */
  dualStreams: readonly number[]
  /** Talks in the database of the API bench. */
  talks: number
  /** Messages above the two panes of the frontend bench. */
  messages: readonly number[]
}

export const PROFILES: Record<Profile['name'], Profile> = {
  smoke: { name: 'smoke', rounds: 1, warmUpMs: 1_500, windowMs: 2_500, dualStreams: [2], talks: 1_000, messages: [20] },
  short: { name: 'short', rounds: 3, warmUpMs: 3_000, windowMs: 8_000, dualStreams: [1, 50], talks: 2_000, messages: [40, 400] },
  full: {
    name: 'full',
    rounds: 7,
    warmUpMs: 10_000,
    windowMs: 30_000,
    dualStreams: [1, 50, 200],
    talks: 100_000,
    messages: [40, 400, 10_000],
  },
}
