import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import { AppError } from '../errors.ts'
import type { NewEvent } from './append-event.ts'

export interface FeedEvent extends NewEvent {
  seq: number
}

/** How many events one read returns at the most; a longer backfill is several reads. */
export const READ_LIMIT = 200

/** Events after `seq`, in order, at most `READ_LIMIT`. The caller has checked who reads. */
export async function readSince(sql: Sql, conversationId: ConversationId, seq: number): Promise<FeedEvent[]> {
  const { rows } = await sql.query<FeedEvent>({
    name: 'feed-read-since',
    text: `SELECT seq, type, subject_id AS "subjectId" FROM events
           WHERE conversation_id = $1 AND seq > $2 ORDER BY seq LIMIT ${READ_LIMIT}`,
    values: [conversationId, seq],
  })
  return rows
}

/** A conversation that this person may read, with its newest `seq`; `not-found` when it is not theirs or is not there. */
export async function loadMembership(sql: Sql, userId: UserId, conversationId: ConversationId): Promise<{ kind: string; lastSeq: number }> {
  const { rows } = await sql.query<{ kind: string; lastSeq: number }>({
    name: 'feed-membership',
    text: `SELECT c.kind, c.last_seq AS "lastSeq" FROM conversations c
           JOIN conversation_members m ON m.conversation_id = c.id AND m.user_id = $2 AND m.left_seq IS NULL
           WHERE c.id = $1`,
    values: [conversationId, userId],
  })
  const row = rows[0]
  if (!row) throw new AppError('not-found')
  return row
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
