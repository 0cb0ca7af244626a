import type { ReplyKind, ReplyRole, ReplyState, TurnView } from '@parley/contracts/practice'

export const ROLE_OF = {
  answer: 'partner',
  note: 'coach',
  next: 'coach',
  advice: 'coach',
  ideas: 'coach',
  gloss: 'coach',
  debrief: 'examiner',
} satisfies Record<ReplyKind, ReplyRole>

/** What the usage record of a call says it was for. Calls of `partner` and of `coach` begin with each other's prompts. */
export const PURPOSE_OF = {
  answer: 'partner',
  note: 'coach',
  next: 'coach-next',
  advice: 'coach-advice',
  ideas: 'coach-ideas',
  gloss: 'gloss',
  debrief: 'debrief',
} satisfies Record<ReplyKind, string>

/** Most tokens a reply may have, and the fewest worth asking for when a budget runs low. */
export const OUTPUT_CAP: Record<ReplyKind, number> = {
  answer: 400,
  note: 300,
  next: 200,
  advice: 300,
  ideas: 300,
  gloss: 700,
  debrief: 1200,
}
export const OUTPUT_FLOOR: Record<ReplyKind, number> = { answer: 80, note: 80, next: 80, advice: 80, ideas: 120, gloss: 200, debrief: 700 }

/** Characters that a token has at the most, generously: a provider that says more than it was allowed is cut off. */
export const CHARACTERS_PER_TOKEN = 32

/** How long a reply is its owner's without a sign of life, and how often the text and the lease are written, in ms. */
export const LEASE_MS = 15_000
export const CHECKPOINT_MS = 500

/** Deltas after the first go out together at this rhythm, in ms: half as long as a screen waits before it draws anew. */
export const DELTA_BATCH_MS = 40

/** A note whose first words come later than this no longer speaks of the moment, in ms. */
export const LATE_MS = 1_500

/** Turns that may wait behind the one being answered, and questions to the coach that may stream at once. */
export const WAITING_MAX = 3
export const ASKS_MAX = 2

/** Tokens kept for the debrief of a talk, and the largest part of what is free that they may be. */
export const DEBRIEF_RESERVE = { tokens: 4_000, share: 1 / 6 }

/** Whether a turn is open for as long as this reply streams. What the coach is asked stands beside the turns. */
export function belongsToTurn(kind: ReplyKind): boolean {
  return kind === 'answer' || kind === 'note'
}

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
export function endState(kind: ReplyKind, end: StreamEnd, text: string): Exclude<ReplyState, 'streaming'> {
  // Half of what is not speech is nothing: it can be asked for again.
  if (end === 'interrupted' && kind !== 'answer') return 'failed'
  if (end === 'stopped' && kind === 'debrief') return 'failed'
  if (end === 'failed') return text && kind === 'answer' ? 'interrupted' : 'failed'
  if (end !== 'complete') return end
  if (text.trim()) return 'done'
  return kind === 'note' || kind === 'next' ? 'silent' : 'failed'
}

/** Minutes from the first line to the last, at least one. A pause longer than `PAUSE_MS` was not talk. */
export function talkMinutes(turns: readonly Pick<TurnView, 'createdAt'>[]): number {
  const ms = turns.reduce(
    (sum, { createdAt }, index) => sum + Math.min(PAUSE_MS, createdAt - (turns[index - 1]?.createdAt ?? createdAt)),
    0,
  )
  return Math.max(1, Math.round(ms / 60_000))
}

const PAUSE_MS = 5 * 60_000
