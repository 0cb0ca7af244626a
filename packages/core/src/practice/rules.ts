import type { ReplyRole, ReplyState } from '@parley/contracts/practice'

/** Most tokens a reply may have, and the fewest worth asking for when a budget runs low. */
export const OUTPUT_CAP: Record<ReplyRole, number> = { partner: 400, coach: 300 }
export const OUTPUT_FLOOR: Record<ReplyRole, number> = { partner: 80, coach: 80 }

/** Characters that a token has at the most, generously: a provider that says more than it was allowed is cut off. */
export const CHARACTERS_PER_TOKEN = 32

/** How long a reply is its owner's without a sign of life, and how often the text and the lease are written, in ms. */
export const LEASE_MS = 15_000
export const CHECKPOINT_MS = 500

/** Deltas after the first go out together at this rhythm, in ms. */
export const DELTA_BATCH_MS = 20

/** Turns that may wait behind the one being answered. */
export const WAITING_MAX = 3

/** What may be asked for once more. */
export function mayRetry(state: ReplyState): boolean {
  return state === 'failed' || state === 'interrupted'
}

export type TurnPlace = 'active' | 'waiting' | 'refused'

/** Where a new turn goes, given how many are being answered or wait. */
export function placeTurn(open: number): TurnPlace {
  if (open === 0) return 'active'
  return open <= WAITING_MAX ? 'waiting' : 'refused'
}

/** How a stream ended: by itself, by the learner's stop, with its process, or by the provider's failure. */
export type StreamEnd = 'complete' | 'stopped' | 'interrupted' | 'failed'

/** What remains of a reply. Words that were said count, also when the provider failed after them. */
export function endState(role: ReplyRole, end: StreamEnd, text: string): Exclude<ReplyState, 'streaming'> {
  // Half a note is none: the coach can be asked again.
  if (end === 'interrupted' && role === 'coach') return 'failed'
  if (end === 'failed') return text && role === 'partner' ? 'interrupted' : 'failed'
  if (end !== 'complete') return end
  if (text.trim()) return 'done'
  return role === 'coach' ? 'silent' : 'failed'
}
