import type { ReplyId } from '@parley/contracts/ids'
import type { CoachMode, ReplyView } from '@parley/contracts/practice'
import type { Exchange } from './exchanges.ts'

/** What the coach has to say about one moment of a talk. */
export type Moment = Pick<Exchange, 'coach' | 'next' | 'asides'>

/** What stands open in the coach's place: what I asked for, or the note with the line to say next. */
export type OpenWords = { aside: ReplyView } | { aside: null; note: ReplyView | null; next: ReplyView | null }

/**
 * The line of mine beside which the coach's place is; `null` for the opening. A coach who speaks by itself stays with the last line it
 * spoke to; one who is asked is asked about the moment.
 */
export function coachedExchange(exchanges: readonly Exchange[], mode: CoachMode): Exchange | null {
  const isIts =
    mode === 'live'
      ? ({ coach, next, asides }: Exchange) => coach !== null || next !== null || asides.length > 0
      : ({ turn }: Exchange) => turn !== null && turn.state !== 'waiting' && !turn.needsCare
  return exchanges.findLast(isIts) ?? null
}

/** `null`: one quiet line stands there instead. `askedId`: what was asked for last. */
export function openWords({ coach, next, asides }: Moment, mode: CoachMode, askedId: ReplyId | null = null): OpenWords | null {
  const aside = asides.find(({ id }) => id === askedId) ?? asides.at(-1)
  if (aside) return { aside }
  if (mode === 'silent') return null
  const note = coach && (coach.state === 'failed' || isThere(coach)) ? coach : null
  const line = next && next.state !== 'failed' && isThere(next) ? next : null
  return note || line ? { aside: null, note, next: line } : null
}

/** What the coach said about a moment before what stands open: the note, with its line to say next, and what I asked, oldest first. */
export function olderWords({ coach, next, asides }: Moment, open: OpenWords | null): Moment {
  const isNoteOpen = open !== null && !open.aside
  return {
    coach: isNoteOpen ? null : coach,
    next: isNoteOpen ? null : next,
    asides: asides.filter((aside) => aside !== open?.aside && aside.state !== 'failed' && aside.text !== ''),
  }
}

/** Now, or in a moment. */
function isThere({ state, text }: ReplyView): boolean {
  return state === 'streaming' || text !== ''
}
