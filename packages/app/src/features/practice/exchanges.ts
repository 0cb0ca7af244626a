import type { ClientMessageId } from '@parley/contracts/ids'
import type { ReplyRole, ReplyView, TalkSnapshot, TurnView } from '@parley/contracts/practice'
import type { OutboxEntry } from './outbox.ts'

/** One line of mine with what it called forth. `turn` is `null` while the server does not have it, then `entry` says how it stands. */
export interface Exchange {
  clientMessageId: ClientMessageId
  text: string
  turn: TurnView | null
  entry: OutboxEntry | null
  partner: ReplyView | null
  coach: ReplyView | null
}

/** A talk as it is read, oldest first: facts, with streams where there is no fact yet, then what waits to become a turn. */
export function toExchanges(talk: TalkSnapshot, live: readonly ReplyView[], outbox: readonly OutboxEntry[]): Exchange[] {
  const said = talk.turns.map((turn) => ({
    clientMessageId: turn.clientMessageId,
    text: turn.text,
    turn,
    entry: null,
    partner: findReply(talk.replies, live, turn, 'partner'),
    coach: findReply(talk.replies, live, turn, 'coach'),
  }))
  const known = new Set(talk.turns.map(({ clientMessageId }) => clientMessageId))
  const waiting = outbox
    .filter(({ clientMessageId }) => !known.has(clientMessageId))
    .map((entry) => ({ clientMessageId: entry.clientMessageId, text: entry.text, turn: null, entry, partner: null, coach: null }))
  return [...said, ...waiting]
}

/** The last exchange in which the coach spoke or speaks: its note is the newest. */
export function newestCoached(exchanges: readonly Exchange[]): Exchange | null {
  return exchanges.findLast(({ coach }) => coach !== null) ?? null
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

/** The newest of a role. A fact wins over a stream of the same turn that is older. */
function findReply(facts: readonly ReplyView[], live: readonly ReplyView[], turn: TurnView, role: ReplyRole): ReplyView | null {
  const isIts = (reply: ReplyView) => reply.turnId === turn.id && reply.role === role
  const fact = facts.findLast(isIts)
  const stream = live.findLast(isIts)
  if (!stream) return fact ?? null
  return fact && (fact.state !== 'streaming' || fact.id === stream.id) && fact.createdAt >= stream.createdAt ? fact : stream
}
