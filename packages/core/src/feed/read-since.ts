import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { intArray, uuidArray } from '../db/binary-arrays.ts'
import type { Sql } from '../db/sql.ts'
import type { NewEvent } from './append-event.ts'

export interface FeedEvent {
  seq: number
  /** A message is its own event, and so is a translation. */
  type: NewEvent['type'] | 'message-added' | 'message-translated' | 'place-changed' | 'message-hidden' | 'requests-changed'
  subjectId: string
}

/** How many events of a conversation one read returns at the most; a longer backfill is several reads. */
export const READ_LIMIT = 200

/** Where somebody's reading of a conversation stands. */
export interface FeedPosition {
  conversationId: ConversationId
  seq: number
}

/** Events after each position, in order, at most `READ_LIMIT` each; one query for all. The caller has checked who reads. */
export async function readSince(sql: Sql, positions: readonly FeedPosition[]): Promise<Map<ConversationId, FeedEvent[]>> {
  const { rows } = await sql.query<FeedEvent & { conversationId: ConversationId }>({
    name: 'feed-read-since',
    text: `SELECT p.id AS "conversationId", f.seq, f.type, f.subject_id AS "subjectId"
           FROM unnest($1::uuid[], $2::int[]) p (id, seq)
           CROSS JOIN LATERAL (
             (SELECT e.seq, e.type, e.subject_id FROM events e WHERE e.conversation_id = p.id AND e.seq > p.seq ORDER BY e.seq LIMIT ${READ_LIMIT})
             UNION ALL
             (SELECT m.seq, 'message-added', m.id FROM messages m WHERE m.conversation_id = p.id AND m.seq > p.seq ORDER BY m.seq LIMIT ${READ_LIMIT})
             UNION ALL
             (SELECT t.seq, 'message-translated', t.id FROM message_translations t WHERE t.conversation_id = p.id AND t.seq > p.seq ORDER BY t.seq LIMIT ${READ_LIMIT})
             ORDER BY seq LIMIT ${READ_LIMIT}) f
           ORDER BY p.id, f.seq`,
    values: [positions.map(({ conversationId }) => conversationId), positions.map(({ seq }) => seq)],
  })
  const events = new Map<ConversationId, FeedEvent[]>(positions.map(({ conversationId }) => [conversationId, []]))
  for (const { conversationId, ...event } of rows) events.get(conversationId)?.push(event)
  return events
}

/** Somebody's right to read a conversation: from `joinedSeq` on. */
export interface Membership {
  conversationId: ConversationId
  kind: 'PRACTICE' | 'DIRECT' | 'GROUP' | 'INBOX'
  joinedSeq: number
  lastSeq: number
  /** What they read there, when it is not what they read everywhere. */
  readingLanguage: Language | null
}

/** Somebody and a conversation that they want to read. */
export interface ReadWish {
  userId: UserId
  conversationId: ConversationId
}

/** The rights that there are. Everybody may read their own inbox, also before anything is in it. */
export async function findMemberships(sql: Sql, wishes: readonly ReadWish[]): Promise<(Membership & { userId: UserId })[]> {
  if (wishes.length === 0) return []
  const { rows } = await sql.query<Membership & { userId: UserId }>({
    name: 'feed-memberships',
    text: `WITH wishes AS (SELECT DISTINCT * FROM unnest($1::uuid[], $2::uuid[]) w (user_id, id))
           SELECT w.user_id AS "userId", c.id AS "conversationId", c.kind, m.joined_seq AS "joinedSeq", c.last_seq AS "lastSeq",
             m.reading_language AS "readingLanguage"
           FROM wishes w JOIN conversations c ON c.id = w.id
           JOIN conversation_members m ON m.conversation_id = c.id AND m.user_id = w.user_id AND m.left_seq IS NULL
           UNION ALL
           SELECT u.id, u.id, 'INBOX', 0, COALESCE(c.last_seq, 0), NULL FROM wishes w JOIN users u ON u.id = w.user_id AND u.id = w.id
           LEFT JOIN conversations c ON c.id = u.id`,
    values: [wishes.map(({ userId }) => userId), wishes.map(({ conversationId }) => conversationId)],
  })
  return rows
}

/** All conversations in which these people talk with others, and their inboxes. */
export async function listMemberships(sql: Sql, userIds: readonly UserId[]): Promise<(Membership & { userId: UserId })[]> {
  const { rows } = await sql.query<Membership & { userId: UserId }>({
    name: 'feed-all-memberships',
    text: `SELECT m.user_id AS "userId", c.id AS "conversationId", c.kind, m.joined_seq AS "joinedSeq", c.last_seq AS "lastSeq",
             m.reading_language AS "readingLanguage"
           FROM conversation_members m JOIN conversations c ON c.id = m.conversation_id AND c.kind IN ('DIRECT', 'GROUP')
           WHERE m.user_id = ANY($1::uuid[]) AND m.left_seq IS NULL
           UNION ALL
           SELECT u.id, u.id, 'INBOX', 0, COALESCE(c.last_seq, 0), NULL FROM users u LEFT JOIN conversations c ON c.id = u.id
           WHERE u.id = ANY($1::uuid[])`,
    values: [userIds],
  })
  return rows
}

/** The newest `seq` of each conversation. */
export async function findLastSeqs(sql: Sql, ids: readonly ConversationId[]): Promise<{ id: ConversationId; lastSeq: number }[]> {
  if (ids.length === 0) return []
  const { rows } = await sql.query<{ id: ConversationId; lastSeq: number }>({
    name: 'feed-last-seqs',
    text: 'SELECT id, last_seq AS "lastSeq" FROM conversations WHERE id = ANY($1::uuid[])',
    values: [ids],
  })
  return rows
}

/**
 * Of these the ones that go on after the `seq` of each, and up to where. A server asks this of all that is followed on it, again and again: mostly there
 * are none.
 */
export async function findLonger(sql: Sql, ids: readonly ConversationId[], seqs: readonly number[]): Promise<FeedPosition[]> {
  if (ids.length === 0) return []
  // Without a name: a plan that was kept from when there was next to nothing reads all there is for each of these.
  const { rows } = await sql.query<FeedPosition>({
    text: `SELECT p.id AS "conversationId", c.last_seq AS seq FROM unnest($1::uuid[], $2::int[]) p (id, seq)
           CROSS JOIN LATERAL (SELECT last_seq FROM conversations WHERE id = p.id AND last_seq > p.seq LIMIT 1) c`,
    values: [uuidArray(ids), intArray(seqs)],
  })
  return rows
}
