import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { ReplyView, TurnView } from '@parley/contracts/practice'
import type { Sql } from '../db/sql.ts'
import { AppError } from '../errors.ts'
import { REPLY_COLUMNS, type ReplyRow, toReply } from './reply-store.ts'
import { TALK_COLUMNS, TALK_TABLES, type TalkRecord, type TalkRow, toTalk, toTurn, TURN_COLUMNS, type TurnRow } from './store.ts'

interface SnapshotRow extends TalkRecord {
  lastSeq: number
  turns: TurnRow[]
  replies: ReplyRow[]
}

export interface OwnSnapshot {
  talk: TalkRow
  turns: TurnView[]
  replies: ReplyView[]
  lastSeq: number
}

/**
 * A talk of this learner with everything in it; `not-found` when it is somebody else's, was deleted or is not there. One statement:
 * it sees one state of the database without a transaction around it.
 */
export async function loadOwnSnapshot(sql: Sql, userId: UserId, conversationId: ConversationId): Promise<OwnSnapshot> {
  const { rows } = await sql.query<SnapshotRow>({
    name: 'practice-own-snapshot',
    text: `SELECT ${TALK_COLUMNS}, c.last_seq AS "lastSeq",
             (SELECT COALESCE(json_agg(turn ORDER BY turn.number), '[]')
              FROM (SELECT ${TURN_COLUMNS} FROM turns WHERE conversation_id = $1) turn) AS turns,
             (SELECT COALESCE(json_agg(reply ORDER BY reply."createdAt", reply.id), '[]')
              FROM (SELECT ${REPLY_COLUMNS} FROM replies WHERE conversation_id = $1) reply) AS replies
           FROM ${TALK_TABLES} JOIN conversations c ON c.id = t.conversation_id
           JOIN conversation_members m ON m.conversation_id = c.id AND m.user_id = t.user_id AND m.left_seq IS NULL
           WHERE t.conversation_id = $1 AND t.user_id = $2 AND t.deleted_at IS NULL`,
    values: [conversationId, userId],
  })
  if (!rows[0]) throw new AppError('not-found', 'talk')
  const { turns, replies, lastSeq, ...record } = rows[0]
  return { talk: await toTalk(sql, record), turns: turns.map(toTurn), replies: replies.map(toReply), lastSeq }
}
