import type { ClientMessageId, ReplyId } from '@parley/contracts/ids'
import type { ReplyKind, ReplyView, TalkSnapshot, TurnView } from '@parley/contracts/practice'
import type { OutboxEntry } from './outbox.ts'

/** One line of mine with what it called forth. `turn` is `null` while the server does not have it, then `entry` says how it stands. */
export interface Exchange {
  clientMessageId: ClientMessageId
  text: string
  turn: TurnView | null
  entry: OutboxEntry | null
  partner: ReplyView | null
  /** The partner's line, explained. */
  gloss: ReplyView | null
  /** The coach's note on the line. */
  coach: ReplyView | null
  /** A line to say next. */
  next: ReplyView | null
  /** What the coach was asked after this line, oldest first: advice and ideas. */
  asides: ReplyView[]
}

/** A talk as it is read, oldest first: facts, with streams where there is no fact yet, then what waits to become a turn. */
export function toExchanges(talk: TalkSnapshot, live: readonly ReplyView[], outbox: readonly OutboxEntry[]): Exchange[] {
  // By turn and by line first: looking through all replies for every turn would take a second in a talk of a thousand.
  const [facts, streams] = [groupReplies(talk.replies), groupReplies(live)]
  const said = talk.turns.map((turn) => {
    const its: readonly ReplyView[] = facts.ofTurn.get(turn.id) ?? NONE
    const itsLive: readonly ReplyView[] = streams.ofTurn.get(turn.id) ?? NONE
    const partner = findReply(its, itsLive, turn, 'answer')
    return {
      clientMessageId: turn.clientMessageId,
      text: turn.text,
      turn,
      entry: null,
      partner,
      gloss: partner && findGloss(facts.about.get(partner.id) ?? NONE, streams.about.get(partner.id) ?? NONE, partner.id),
      coach: findReply(its, itsLive, turn, 'note'),
      next: findReply(its, itsLive, turn, 'next'),
      asides: findAsides(its, itsLive, turn),
    }
  })
  const known = new Set(talk.turns.map(({ clientMessageId }) => clientMessageId))
  const waiting = outbox
    .filter(({ clientMessageId }) => !known.has(clientMessageId))
    .map((entry) => ({ ...NOTHING_YET, clientMessageId: entry.clientMessageId, text: entry.text, entry }))
  return [...said, ...waiting]
}

const NONE: readonly ReplyView[] = []

function groupReplies(replies: readonly ReplyView[]) {
  return {
    ofTurn: Map.groupBy(replies, ({ turnId }) => turnId),
    about: Map.groupBy(replies, ({ aboutReplyId }) => aboutReplyId),
  }
}

const NOTHING_YET = { turn: null, partner: null, gloss: null, coach: null, next: null, asides: [] }

/** What the coach was asked after a turn, or, for `null`, before the first: whole, streaming or failed, oldest first. */
export function findAsides(facts: readonly ReplyView[], live: readonly ReplyView[], turn: TurnView | null): ReplyView[] {
  const isIts = ({ kind, turnId }: ReplyView) => (kind === 'advice' || kind === 'ideas') && turnId === (turn?.id ?? null)
  const known = new Set(facts.filter(isIts).map(({ id }) => id))
  const its = [...facts.filter(isIts), ...live.filter((reply) => isIts(reply) && !known.has(reply.id))]
  // The same array for all that have none, so that their lines are not drawn again.
  return its.length > 0 ? its.toSorted((a, b) => a.createdAt - b.createdAt) : NO_ASIDES
}

const NO_ASIDES: ReplyView[] = []

/** The newest gloss of a partner's line, or, for `null`, of the opening. */
export function findGloss(facts: readonly ReplyView[], live: readonly ReplyView[], replyId: ReplyId | null): ReplyView | null {
  return newest(facts, live, ({ kind, aboutReplyId }) => kind === 'gloss' && aboutReplyId === replyId)
}

export function isStreaming(exchanges: readonly Exchange[]): boolean {
  return exchanges.some(({ partner, coach }) => partner?.state === 'streaming' || coach?.state === 'streaming')
}

/** The partner has been asked and has not begun. */
export function isAboutToSpeak({ turn, partner }: Pick<Exchange, 'turn' | 'partner'>): boolean {
  return turn?.state === 'active' && partner === null
}

/** Sent while replies stream: it is answered next. */
export function isWaitingItsTurn({ turn, partner, coach }: Pick<Exchange, 'turn' | 'partner' | 'coach'>): boolean {
  return turn?.state === 'waiting' && partner === null && coach === null
}

function findReply(facts: readonly ReplyView[], live: readonly ReplyView[], turn: TurnView, kind: ReplyKind): ReplyView | null {
  return newest(facts, live, (reply) => reply.turnId === turn.id && reply.kind === kind)
}

/** A fact wins over a stream that is older. */
export function newest(facts: readonly ReplyView[], live: readonly ReplyView[], isIts: (reply: ReplyView) => boolean): ReplyView | null {
  const fact = facts.findLast(isIts)
  const stream = live.findLast(isIts)
  if (!stream) return fact ?? null
  return fact && (fact.state !== 'streaming' || fact.id === stream.id) && fact.createdAt >= stream.createdAt ? fact : stream
}
