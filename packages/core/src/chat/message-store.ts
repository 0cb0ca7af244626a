import type { AttachmentId, ClientMessageId, ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Sql } from '../db/sql.ts'
import { AppError } from '../errors.ts'
import { visible } from './inbox-store.ts'
import { findMessages, type MessageRow, selectMessages } from './message-view.ts'

/** A reader of one conversation. */
export interface Reader {
  userId: UserId
  conversationId: ConversationId
  joinedSeq: number
}

const IN_SIGHT = `WHERE m.conversation_id = $1 AND ${visible('m', '$2::uuid', '$3')}`

/** Messages before `seq`, the newest first. */
export function listBefore(sql: Sql, { conversationId, userId, joinedSeq }: Reader, seq: number, limit: number): Promise<MessageRow[]> {
  const where = `${IN_SIGHT} AND m.seq < $4::bigint ORDER BY m.seq DESC LIMIT $5`
  return selectMessages(sql, 'chat-before', where, [conversationId, userId, joinedSeq, seq, limit])
}

/** Messages after `seq`, in order. */
export function listAfter(sql: Sql, { conversationId, userId, joinedSeq }: Reader, seq: number, limit: number): Promise<MessageRow[]> {
  const where = `${IN_SIGHT} AND m.seq > $4::bigint ORDER BY m.seq LIMIT $5`
  return selectMessages(sql, 'chat-after', where, [conversationId, userId, joinedSeq, seq, limit])
}

/** What answers the head of a thread, before `seq` where there is one, the newest first. */
export function listAnswers(
  sql: Sql,
  { conversationId, userId, joinedSeq }: Reader,
  rootId: MessageId,
  seq: number | null,
  limit: number,
): Promise<MessageRow[]> {
  const where = `${IN_SIGHT} AND m.thread_root_id = $4 AND ($5::bigint IS NULL OR m.seq < $5) ORDER BY m.seq DESC LIMIT $6`
  return selectMessages(sql, 'chat-answers', where, [conversationId, userId, joinedSeq, rootId, seq, limit])
}

/** One message, if it is in sight. */
export function listOne(sql: Sql, { conversationId, userId, joinedSeq }: Reader, messageId: MessageId): Promise<MessageRow[]> {
  return selectMessages(sql, 'chat-one', `${IN_SIGHT} AND m.id = $4`, [conversationId, userId, joinedSeq, messageId])
}

/** Those of these messages that this reader sees, the newest first. */
export async function listInSight(
  sql: Sql,
  { conversationId, userId, joinedSeq }: Reader,
  ids: readonly MessageId[],
): Promise<MessageId[]> {
  const { rows } = await sql.query<{ id: MessageId }>({
    name: 'chat-in-sight',
    text: `SELECT m.id FROM messages m ${IN_SIGHT} AND m.id = ANY($4::uuid[]) ORDER BY m.seq DESC`,
    values: [conversationId, userId, joinedSeq, ids],
  })
  return rows.map(({ id }) => id)
}

/** A message as it stands, and who may do what to it. */
export interface StoredMessage {
  id: MessageId
  seq: number
  senderId: UserId | null
  /** `null`: the sender is no member any more, or their account is gone. */
  senderRole: 'OWNER' | 'ADMIN' | 'MEMBER' | null
  body: string
  language: Language
  revision: number
  editIds: ClientMessageId[]
  createdAt: Date
  isErased: boolean
  isWithheld: boolean
  attachmentIds: AttachmentId[]
}

/** A message that this reader sees. @throws `not-found`: they do not, it is a notice, or it is not there. */
export async function loadMessage(sql: Sql, { conversationId, userId, joinedSeq }: Reader, messageId: MessageId): Promise<StoredMessage> {
  const { rows } = await sql.query<StoredMessage>({
    name: 'chat-message',
    text: `SELECT m.id, m.seq, m.sender_id AS "senderId", s.role AS "senderRole", m.body, m.language, m.revision, m.edit_ids AS "editIds",
             m.created_at AS "createdAt", m.erased_by IS NOT NULL AS "isErased", m.is_withheld AS "isWithheld",
             ARRAY(SELECT a.id FROM attachments a WHERE a.message_id = m.id) AS "attachmentIds"
           FROM messages m LEFT JOIN conversation_members s ON s.conversation_id = m.conversation_id AND s.user_id = m.sender_id AND s.left_seq IS NULL
           ${IN_SIGHT} AND m.id = $4 AND m.notice IS NULL`,
    values: [conversationId, userId, joinedSeq, messageId],
  })
  if (!rows[0]) throw new AppError('not-found', 'message')
  return rows[0]
}

export async function loadMessageView(sql: Sql, messageId: MessageId): Promise<MessageRow> {
  const [row] = await findMessages(sql, [messageId])
  if (!row) throw new AppError('not-found', 'message')
  return row
}

/** Edits whose repeats are known as such. */
const EDIT_IDS_KEPT = 32

/** Gives a message other words, and keeps those from before for the audit. */
export async function rewriteMessage(
  sql: Sql,
  messageId: MessageId,
  { body, language, editId, words }: { body: string; language: Language; editId: ClientMessageId; words: string },
  now: number,
): Promise<void> {
  await sql.query({
    name: 'chat-rewrite',
    text: `WITH kept AS (INSERT INTO message_edits (message_id, revision, body, edited_at) SELECT id, revision, body, $5 FROM messages WHERE id = $1),
                forgotten AS (DELETE FROM mentions WHERE message_id = $1)
           UPDATE messages SET body = $2, language = $6, edit_ids = edit_ids[GREATEST(cardinality(edit_ids) - ${EDIT_IDS_KEPT - 2}, 1):] || $3::uuid, revision = revision + 1, edited_at = $5,
             words = array_to_tsvector(string_to_array($4, ' ')) WHERE id = $1`,
    values: [messageId, body, editId, words, new Date(now), language],
  })
}

/** Takes everything that a message said out of the database; its place stays. Its files are nobody's: the caller
 * removes them, and what a crash leaves is swept. */
export async function blankMessage(sql: Sql, messageId: MessageId, by: 'SENDER' | 'MODERATOR'): Promise<void> {
  await sql.query({
    name: 'chat-blank',
    text: `WITH edits AS (DELETE FROM message_edits WHERE message_id = $1), mentioned AS (DELETE FROM mentions WHERE message_id = $1),
                reacted AS (DELETE FROM reactions WHERE message_id = $1), files AS (UPDATE attachments SET message_id = NULL, owner_id = NULL WHERE message_id = $1)
           UPDATE messages SET body = '', erased_by = $2::"ErasedBy", words = ''::tsvector WHERE id = $1`,
    values: [messageId, by],
  })
}

/** @returns whether it was in sight until now. */
export async function hideMessage(sql: Sql, userId: UserId, messageId: MessageId): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'chat-hide',
    text: 'INSERT INTO hidden_messages (user_id, message_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    values: [userId, messageId],
  })
  return rowCount !== 0
}

/** @returns whether that changed something. */
export async function putReaction(
  sql: Sql,
  { messageId, userId, emoji, isSet }: { messageId: MessageId; userId: UserId; emoji: string; isSet: boolean },
  now: number,
): Promise<boolean> {
  const { rowCount } = isSet
    ? await sql.query({
        name: 'chat-react',
        text: 'INSERT INTO reactions (message_id, emoji, user_id, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        values: [messageId, emoji, userId, new Date(now)],
      })
    : await sql.query({
        name: 'chat-unreact',
        text: 'DELETE FROM reactions WHERE message_id = $1 AND emoji = $2 AND user_id = $3',
        values: [messageId, emoji, userId],
      })
  return rowCount !== 0
}

/** How many different signs a message has, and whether this is one of them. */
export async function countSigns(sql: Sql, messageId: MessageId, emoji: string): Promise<{ count: number; isKnown: boolean }> {
  const { rows } = await sql.query<{ count: number; isKnown: boolean | null }>({
    name: 'chat-signs',
    text: `SELECT count(DISTINCT emoji)::int AS count, bool_or(emoji = $2) AS "isKnown" FROM reactions WHERE message_id = $1`,
    values: [messageId, emoji],
  })
  return { count: rows[0]?.count ?? 0, isKnown: rows[0]?.isKnown ?? false }
}

export async function findOwnSigns(sql: Sql, userId: UserId, messageId: MessageId): Promise<string[]> {
  const { rows } = await sql.query<{ emoji: string }>({
    name: 'chat-own-signs',
    text: 'SELECT emoji FROM reactions WHERE message_id = $1 AND user_id = $2 ORDER BY created_at, emoji',
    values: [messageId, userId],
  })
  return rows.map(({ emoji }) => emoji)
}
