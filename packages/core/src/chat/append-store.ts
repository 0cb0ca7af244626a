import { REQUEST_MAX_MESSAGES } from '@parley/contracts/chat'
import type { AttachmentId, ClientMessageId, ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { PersonView } from '@parley/contracts/people'
import type { Sql } from '../db/sql.ts'

/** The longest it may take, ms: a line that went dead must not hold up what is said on the next. */
const ANSWER_MS = 4_000

/** Something said, as it is stored. */
export interface NewMessage {
  id: MessageId
  conversationId: ConversationId
  senderId: UserId
  clientMessageId: ClientMessageId
  body: string
  language: Language
  replyToId: MessageId | null
  /** It says anew what it answers, which is somebody else's. */
  isCorrection: boolean
  /** See `words.ts`. */
  words: string
}

/** `opens`: a first message or one that answers a request, which changes inboxes too; nothing was stored. */
export type AppendOutcome = 'new' | 'repeat' | 'conflict' | 'not-found' | 'not-allowed' | 'blocked' | 'request-waits' | 'opens'

export interface Appended {
  outcome: AppendOutcome
  /** Of the message that is there now; of a repeat the one from before. */
  messageId: MessageId
  /** Of a new one. */
  seq: number | null
  isWithheld: boolean
  sender: PersonView
  /** Of a new one, epoch ms: those of one trip are of one moment. */
  createdAt: number
}

interface AppendedRow {
  place: number
  outcome: AppendOutcome
  messageId: MessageId
  seq: number | null
  isWithheld: boolean
  senderName: string
  senderAvatar: AttachmentId | null
}

/**
 * Appends many messages in one trip; in a pool that is one transaction. With `mayOpen` also those that change inboxes, which is the
 * caller's to do. @returns what became of each, in their order.
 */
export async function appendMessages(sql: Sql, messages: readonly NewMessage[], now: number, mayOpen = false): Promise<Appended[]> {
  const statement = {
    name: 'chat-append',
    query_timeout: ANSWER_MS,
    text: `SELECT place, outcome, message_id AS "messageId", message_seq AS seq, withheld AS "isWithheld",
             sender_name AS "senderName", sender_avatar AS "senderAvatar"
           FROM chat_append($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::boolean[], $10, $11, $12)
           ORDER BY place`,
    values: [
      messages.map(({ id }) => id),
      messages.map(({ conversationId }) => conversationId),
      messages.map(({ senderId }) => senderId),
      messages.map(({ clientMessageId }) => clientMessageId),
      messages.map(({ body }) => body),
      messages.map(({ language }) => language),
      messages.map(({ replyToId }) => replyToId),
      messages.map(({ words }) => words),
      messages.map(({ isCorrection }) => isCorrection),
      new Date(now),
      REQUEST_MAX_MESSAGES,
      mayOpen,
    ],
  }
  const { rows } = await sql.query<AppendedRow>(statement)
  const byPlace = new Map(rows.map((row) => [row.place, row]))
  return messages.map(({ senderId }, index) => {
    const row = byPlace.get(index + 1)
    if (!row) throw new Error('nothing became of a message')
    const { outcome, messageId, seq, isWithheld, senderName, senderAvatar } = row
    return { outcome, messageId, seq, isWithheld, sender: { id: senderId, name: senderName, avatarId: senderAvatar }, createdAt: now }
  })
}

/** Which of these somebody else has locked at this moment. */
export async function findLocked(sql: Sql, ids: readonly ConversationId[]): Promise<Set<ConversationId>> {
  const { rows } = await sql.query<{ id: ConversationId }>({
    name: 'chat-locked',
    text: `WITH free AS (SELECT id FROM conversations WHERE id = ANY ($1::uuid[]) FOR UPDATE SKIP LOCKED)
           SELECT id FROM conversations WHERE id = ANY ($1::uuid[]) EXCEPT SELECT id FROM free`,
    values: [ids],
  })
  return new Set(rows.map(({ id }) => id))
}

/** What a message mentions. */
export async function insertMentions(sql: Sql, messageId: MessageId, userIds: readonly UserId[]): Promise<void> {
  if (userIds.length === 0) return
  await sql.query({
    name: 'chat-mention',
    text: `INSERT INTO mentions (message_id, position, user_id)
           SELECT $1, u.place - 1, users.id FROM unnest($2::uuid[]) WITH ORDINALITY u (id, place) LEFT JOIN users ON users.id = u.id`,
    values: [messageId, userIds],
  })
}

/** Puts files that the sender has uploaded, and nobody has used, into a message. @returns how many there were. */
export async function attachFiles(sql: Sql, messageId: MessageId, senderId: UserId, ids: readonly AttachmentId[]): Promise<number> {
  if (ids.length === 0) return 0
  const { rowCount } = await sql.query({
    name: 'chat-attach',
    text: `UPDATE attachments a SET message_id = $1, position = u.place - 1 FROM unnest($3::uuid[]) WITH ORDINALITY u (id, place)
           WHERE a.id = u.id AND a.owner_id = $2 AND a.message_id IS NULL AND NOT a.is_picture`,
    values: [messageId, senderId, ids],
  })
  return rowCount ?? 0
}
