import type { ErrorCode } from '@parley/contracts/errors'
import type { ClientMessageId, ConversationId, MessageId } from '@parley/contracts/ids'
import type { Sql } from '@parley/core/db/sql'
import { History, judgeOrder, type Verdict } from './history.ts'

export interface Send {
  conversationId: ConversationId
  key: ClientMessageId
  /** No other send has the same. */
  body: string
}

export interface Ack {
  at: number
  ms: number
  key: ClientMessageId
  messageId: MessageId
  seq: number
}

/** Everything that all speakers of a test said, were told about it, and saw on their lines. */
export class ChatHistory {
  readonly lines = new History()
  readonly sends: Send[] = []
  readonly acks: Ack[] = []
  readonly refusals: { code: ErrorCode; ms: number }[] = []
  readonly silences: ClientMessageId[] = []
}

interface StoredMessage {
  id: MessageId
  conversationId: ConversationId
  seq: number
  key: ClientMessageId
  body: string
}

/** Holds a history against the database. In it nobody edits or erases, so that what was delivered is what is stored. */
export async function judgeChat(history: ChatHistory, sql: Sql): Promise<Verdict> {
  const verdict: Verdict = { lost: [], duplicate: [], reordered: [], holes: [], phantoms: [] }
  const { rows: messages } = await sql.query<StoredMessage>(
    `SELECT id, conversation_id AS "conversationId", seq, client_message_id AS key, body FROM messages WHERE notice IS NULL`,
  )
  const { rows: feeds } = await sql.query<{ id: ConversationId; lastSeq: number; seqs: number[] }>(
    `SELECT c.id, c.last_seq AS "lastSeq", ARRAY(
       SELECT m.seq FROM messages m WHERE m.conversation_id = c.id
       UNION ALL SELECT e.seq FROM events e WHERE e.conversation_id = c.id ORDER BY 1) AS seqs FROM conversations c`,
  )
  for (const { id, lastSeq, seqs } of feeds) {
    if (seqs.length !== lastSeq || seqs.some((seq, index) => seq !== index + 1)) verdict.holes.push(`${id}: feed`)
  }
  judgeSends(history, messages, verdict)
  judgeLines(history, messages, new Map(feeds.map(({ id, lastSeq }) => [id, lastSeq])), verdict)
  return verdict
}

function judgeSends({ sends, acks }: ChatHistory, messages: readonly StoredMessage[], verdict: Verdict): void {
  const byKey = Map.groupBy(messages, ({ key }) => key)
  const sentByKey = new Map(sends.map((send) => [send.key, send]))
  for (const [body, same] of Map.groupBy(messages, ({ body }) => body)) if (same.length > 1) verdict.duplicate.push(`${body}: said twice`)
  for (const { key, body } of messages) if (sentByKey.get(key)?.body !== body) verdict.phantoms.push(`${body}: nobody said it`)
  const told = new Map<ClientMessageId, MessageId>()
  for (const { key, messageId, seq } of acks) {
    if ((told.get(key) ?? messageId) !== messageId) verdict.duplicate.push(`${key}: two messages`)
    told.set(key, messageId)
    const sent = sentByKey.get(key)
    const [there] = byKey.get(key) ?? []
    const isThere =
      there?.id === messageId && there.seq === seq && there.body === sent?.body && there.conversationId === sent.conversationId
    if (!isThere) verdict.lost.push(key)
  }
}

function judgeLines(
  { lines }: ChatHistory,
  messages: readonly StoredMessage[],
  lastSeqs: ReadonlyMap<ConversationId, number>,
  verdict: Verdict,
): void {
  const byId = new Map(messages.map((message) => [message.id, message]))
  for (const frame of judgeOrder(lines.entries, lastSeqs, verdict)) {
    if (frame.type !== 'message-added' || frame.message.notice) continue
    const { id, seq, body } = frame.message
    const there = byId.get(id)
    if (there?.seq !== seq || frame.seq !== seq || there.body !== body) verdict.phantoms.push(`message ${id}`)
  }
}
