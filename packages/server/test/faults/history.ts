import type { ErrorCode } from '@parley/contracts/errors'
import type { ClientMessageId, ConversationId, ReplyId, TurnId } from '@parley/contracts/ids'
import type { ReplyState } from '@parley/contracts/practice'
import type { DurableFrame } from '@parley/contracts/socket'
import type { Sql } from '@parley/core/db/sql'

/** What one learner did and saw, in order. `line`: one open socket of theirs. */
export type Entry = { at: number; learner: string } & (
  | { kind: 'send'; conversationId: ConversationId; clientMessageId: ClientMessageId; text: string }
  | { kind: 'ack'; clientMessageId: ClientMessageId; turnId: TurnId; number: number; ms: number }
  | { kind: 'refusal'; clientMessageId: ClientMessageId; code: ErrorCode; ms: number }
  | { kind: 'silence'; clientMessageId: ClientMessageId }
  | { kind: 'hello'; line: number; conversationId: ConversationId; afterSeq: number }
  | { kind: 'delivery'; line: number; frame: DurableFrame }
  | { kind: 'caught-up'; line: number; conversationId: ConversationId; seq: number }
)

type Unstamped<T> = T extends Entry ? Omit<T, 'at' | 'learner'> : never

/** Everything that all learners of a test did and saw. */
export class History {
  readonly entries: Entry[] = []

  record(learner: string, entry: Unstamped<Entry>): void {
    this.entries.push({ at: performance.now(), learner, ...entry })
  }

  of<K extends Entry['kind']>(kind: K): Extract<Entry, { kind: K }>[] {
    return this.entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind)
  }
}

export interface Verdict {
  /** Acknowledged, and not there as it was sent. */
  lost: string[]
  /** There more than once, or acknowledged as two different turns. */
  duplicate: string[]
  /** Came before what stands in front of it, or again. */
  reordered: string[]
  /** Passed over: by a line, by a feed, by a resume that said it was complete. */
  holes: string[]
  /** Seen by somebody, and not there, or otherwise. */
  phantoms: string[]
}

export const SPOTLESS: Verdict = { lost: [], duplicate: [], reordered: [], holes: [], phantoms: [] }

/** Holds a history against the database. In it nobody edits, so that every event shows as a frame. */
export async function judge({ entries }: History, sql: Sql): Promise<Verdict> {
  const verdict: Verdict = { lost: [], duplicate: [], reordered: [], holes: [], phantoms: [] }
  const stored = await readStored(sql)
  judgeSends(entries, stored, verdict)
  judgeFeeds(stored, verdict)
  await judgeEvents(sql, verdict)
  judgeLines(entries, stored, verdict)
  return verdict
}

interface Stored {
  turns: { id: TurnId; conversationId: ConversationId; number: number; clientMessageId: ClientMessageId; text: string }[]
  replies: Map<ReplyId, { state: ReplyState; text: string }>
  feeds: Map<ConversationId, { lastSeq: number; seqs: number[] }>
}

async function readStored(sql: Sql): Promise<Stored> {
  const turns = await sql.query<Stored['turns'][number]>(
    `SELECT id, conversation_id AS "conversationId", number, client_message_id AS "clientMessageId", text FROM turns ORDER BY number`,
  )
  const replies = await sql.query<{ id: ReplyId; state: ReplyState; text: string }>(
    'SELECT id, lower(state::text) AS state, text FROM replies',
  )
  const feeds = await sql.query<{ id: ConversationId; lastSeq: number; seqs: number[] | null }>(
    `SELECT c.id, c.last_seq AS "lastSeq", (SELECT array_agg(e.seq ORDER BY e.seq) FROM events e WHERE e.conversation_id = c.id) AS seqs
     FROM conversations c`,
  )
  return {
    turns: turns.rows,
    replies: new Map(replies.rows.map(({ id, state, text }) => [id, { state, text }])),
    feeds: new Map(feeds.rows.map(({ id, lastSeq, seqs }) => [id, { lastSeq, seqs: seqs ?? [] }])),
  }
}

function judgeSends(entries: readonly Entry[], { turns }: Stored, verdict: Verdict): void {
  const byKey = Map.groupBy(turns, ({ clientMessageId }) => clientMessageId)
  const byText = Map.groupBy(turns, ({ text }) => text)
  const acks = new Map<ClientMessageId, TurnId>()
  for (const entry of entries) {
    if (entry.kind === 'ack') {
      const before = acks.get(entry.clientMessageId)
      if (before && before !== entry.turnId) verdict.duplicate.push(`${entry.clientMessageId}: two turns`)
      acks.set(entry.clientMessageId, entry.turnId)
    }
    if (entry.kind === 'send' && (byText.get(entry.text)?.length ?? 0) > 1) verdict.duplicate.push(`${entry.text}: said twice`)
  }
  const sends = new Map(entries.flatMap((entry) => (entry.kind === 'send' ? [[entry.clientMessageId, entry] as const] : [])))
  for (const [key, turnId] of acks) {
    const there = byKey.get(key)?.[0]
    const sent = sends.get(key)
    if (there?.id !== turnId || there.text !== sent?.text || there.conversationId !== sent.conversationId) verdict.lost.push(key)
  }
}

function judgeFeeds({ turns, feeds }: Stored, verdict: Verdict): void {
  for (const [id, { lastSeq, seqs }] of feeds) {
    if (seqs.length !== lastSeq || seqs.some((seq, index) => seq !== index + 1)) verdict.holes.push(`${id}: feed`)
  }
  for (const [id, inOrder] of Map.groupBy(turns, ({ conversationId }) => conversationId)) {
    if (inOrder.some(({ number }, index) => number !== index + 1)) verdict.holes.push(`${id}: turns`)
  }
}

/** Whoever comes back is told of it by its event: of each turn, and of each end of a reply, once. */
async function judgeEvents(sql: Sql, verdict: Verdict): Promise<void> {
  const { rows } = await sql.query<{ id: string; count: number }>(
    `SELECT s.id, count(e.seq)::int AS count
     FROM (SELECT id, conversation_id, 'turn-added' AS type FROM turns
           UNION ALL SELECT id, conversation_id, 'reply-end' FROM replies WHERE state <> 'STREAMING') s
     LEFT JOIN events e ON e.conversation_id = s.conversation_id AND e.subject_id = s.id AND e.type = s.type
     GROUP BY s.id HAVING count(e.seq) <> 1`,
  )
  for (const { id, count } of rows) (count === 0 ? verdict.holes : verdict.duplicate).push(`${id}: ${count} events`)
}

/** What came over lines, in order: each number of a feed once on each line, and none that the feed does not have. */
export function* judgeOrder(
  entries: readonly Entry[],
  lastSeqs: ReadonlyMap<ConversationId, number>,
  verdict: Verdict,
): Generator<DurableFrame> {
  const cursors = new Map<string, number>()
  for (const entry of entries) {
    if (entry.kind === 'hello') cursors.set(`${entry.learner} ${entry.line} ${entry.conversationId}`, entry.afterSeq)
    if (entry.kind === 'caught-up' && cursors.get(`${entry.learner} ${entry.line} ${entry.conversationId}`) !== entry.seq)
      verdict.holes.push(`${entry.conversationId}: said to be caught up at ${entry.seq}`)
    if (entry.kind !== 'delivery') continue
    const { frame } = entry
    const line = `${entry.learner} ${entry.line} ${frame.conversationId}`
    const cursor = cursors.get(line) ?? 0
    if (frame.seq <= cursor) verdict.reordered.push(`${line}: ${frame.seq} after ${cursor}`)
    if (frame.seq > cursor + 1) verdict.holes.push(`${line}: ${frame.seq} after ${cursor}`)
    cursors.set(line, Math.max(cursor, frame.seq))
    if (frame.seq > (lastSeqs.get(frame.conversationId) ?? 0)) verdict.phantoms.push(`${line}: ${frame.seq}`)
    yield frame
  }
}

function judgeLines(entries: readonly Entry[], { turns, replies, feeds }: Stored, verdict: Verdict): void {
  const turnIds = new Set(turns.map(({ id }) => id))
  const lastSeqs = new Map([...feeds].map(([id, { lastSeq }]) => [id, lastSeq]))
  for (const frame of judgeOrder(entries, lastSeqs, verdict)) {
    if ('turn' in frame && !turnIds.has(frame.turn.id)) verdict.phantoms.push(`turn ${frame.turn.id}`)
    if (frame.type === 'reply-end') {
      const there = replies.get(frame.reply.id)
      if (there?.text !== frame.reply.text || there.state !== frame.reply.state) verdict.phantoms.push(`reply ${frame.reply.id}`)
    }
  }
}
