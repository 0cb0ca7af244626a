import type { ErrorCode } from '@parley/contracts/errors'
import type { ConversationId, ReplyId, TurnId } from '@parley/contracts/ids'
import type { ReplyKind, ReplyRole, ReplyState, ReplyView } from '@parley/contracts/practice'
import type { LlmUsage } from '@parley/providers/llm/port'
import type { Sql } from '../db/sql.ts'

export interface ReplyRow {
  id: ReplyId
  conversationId: ConversationId
  turnId: TurnId | null
  role: Uppercase<ReplyRole>
  kind: Uppercase<ReplyKind>
  state: Uppercase<ReplyState>
  text: string
  question: string | null
  aboutReplyId: ReplyId | null
  isLate: boolean
  errorCode: ErrorCode | null
  /** A text where it comes as JSON. */
  createdAt: Date | string
}

export const REPLY_COLUMNS = `id, conversation_id AS "conversationId", turn_id AS "turnId", role, kind, state, text, question,
  about_reply_id AS "aboutReplyId", is_late AS "isLate", error_code AS "errorCode", created_at AS "createdAt"`

export function toReply(row: ReplyRow): ReplyView {
  return {
    ...row,
    role: row.role.toLowerCase() as ReplyRole,
    kind: row.kind.toLowerCase() as ReplyKind,
    state: row.state.toLowerCase() as ReplyState,
    createdAt: new Date(row.createdAt).getTime(),
  }
}

export async function listReplies(sql: Sql, conversationId: ConversationId): Promise<ReplyView[]> {
  const { rows } = await sql.query<ReplyRow>({
    name: 'practice-replies',
    text: `SELECT ${REPLY_COLUMNS} FROM replies WHERE conversation_id = $1 ORDER BY created_at, id`,
    values: [conversationId],
  })
  return rows.map(toReply)
}

export async function findReplies(sql: Sql, replyIds: string[]): Promise<ReplyView[]> {
  const { rows } = await sql.query<ReplyRow>({
    name: 'practice-replies-by-id',
    text: `SELECT ${REPLY_COLUMNS} FROM replies WHERE id = ANY($1::uuid[])`,
    values: [replyIds],
  })
  return rows.map(toReply)
}

export async function insertReply(
  sql: Sql,
  reply: ReplyView,
  { owner, leaseUntil, askId = null }: { owner: string; leaseUntil: number; askId?: string | null },
): Promise<void> {
  const createdAt = new Date(reply.createdAt)
  await sql.query({
    name: 'practice-insert-reply',
    text: `INSERT INTO replies (id, conversation_id, turn_id, role, kind, state, text, question, ask_id, about_reply_id, is_late, error_code,
             owner, lease_until, created_at, ended_at)
           VALUES ($1, $2, $3, $4::"ReplyRole", $5::"ReplyKind", $6::"ReplyState", $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    values: [
      reply.id,
      reply.conversationId,
      reply.turnId,
      reply.role.toUpperCase(),
      reply.kind.toUpperCase(),
      reply.state.toUpperCase(),
      reply.text,
      reply.question,
      askId,
      reply.aboutReplyId,
      reply.isLate,
      reply.errorCode,
      owner,
      new Date(leaseUntil),
      createdAt,
      reply.state === 'streaming' ? null : createdAt,
    ],
  })
}

/** How far a stream has come: what was said, whether it began late, and what the provider has counted. */
export interface ReplyProgress {
  text: string
  isLate: boolean
  usage: LlmUsage | null
}

/**
 * Writes how far replies have come and renews their leases, all in one statement. One whose row somebody else holds now is left for the
 * next time: waiting for it would keep all others, and might wait for us. @returns those that somebody else has closed, and those to stop.
 */
export async function checkpointReplies(
  sql: Sql,
  progress: readonly (ReplyProgress & { replyId: ReplyId })[],
  leaseUntil: number,
): Promise<{ stopRequested: ReplyId[]; gone: ReplyId[] }> {
  const { rows } = await sql.query<{ id: ReplyId; isGone: boolean; isStopRequested: boolean }>({
    name: 'practice-checkpoints',
    text: `WITH given AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::jsonb[], $5::bool[]) AS given (id, text, usage, late)),
             free AS MATERIALIZED (SELECT r.id FROM replies r WHERE r.id = ANY($1::uuid[]) AND r.state = 'STREAMING' AND r.lease_until <= $4
                                   FOR NO KEY UPDATE SKIP LOCKED),
             written AS (UPDATE replies r SET text = given.text, usage = given.usage, is_late = given.late, lease_until = $4
                         FROM given JOIN free ON free.id = given.id WHERE r.id = given.id
                         RETURNING r.id, r.stop_requested_at IS NOT NULL AS stopped)
           SELECT given.id, r.id IS NULL AS "isGone", COALESCE(written.stopped, false) AS "isStopRequested" FROM given
           LEFT JOIN replies r ON r.id = given.id AND r.state = 'STREAMING' LEFT JOIN written ON written.id = given.id
           WHERE r.id IS NULL OR written.stopped`,
    values: [
      progress.map(({ replyId }) => replyId),
      progress.map(({ text }) => text),
      progress.map(({ usage }) => usage),
      new Date(leaseUntil),
      progress.map(({ isLate }) => isLate),
    ],
  })
  const idsOf = (found: typeof rows) => found.map(({ id }) => id)
  return { stopRequested: idsOf(rows.filter((row) => row.isStopRequested)), gone: idsOf(rows.filter((row) => row.isGone)) }
}

/** Turns a stream into a fact. @returns whether it was still one. */
export async function closeReply(sql: Sql, reply: ReplyView, now: number): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'practice-close',
    text: `UPDATE replies SET state = $2::"ReplyState", text = $3, error_code = $4, ended_at = $5, is_late = $6
           WHERE id = $1 AND state = 'STREAMING'`,
    values: [reply.id, reply.state.toUpperCase(), reply.text, reply.errorCode, new Date(now), reply.isLate],
  })
  return rowCount === 1
}

/** Asks the owners of what streams here to stop: one role, both that talk (`null`), or `all`, the examiner too. @returns the replies that were asked. */
export async function requestStop(
  sql: Sql,
  conversationId: ConversationId,
  role: ReplyRole | 'all' | null,
  now: number,
): Promise<ReplyId[]> {
  const { rows } = await sql.query<{ id: ReplyId }>({
    name: 'practice-request-stop',
    text: `UPDATE replies SET stop_requested_at = $3
           WHERE conversation_id = $1 AND state = 'STREAMING' 
             AND CASE WHEN $2::text IS NULL THEN role <> 'EXAMINER' ELSE $2 IN ('ALL', role::text) END RETURNING id`,
    values: [conversationId, role?.toUpperCase() ?? null, new Date(now)],
  })
  return rows.map((row) => row.id)
}

/** Streams whose owner has not shown a sign of life. */
export async function findExpiredReplies(sql: Sql, now: number): Promise<{ view: ReplyView; usage: LlmUsage | null }[]> {
  const { rows } = await sql.query<ReplyRow & Pick<ReplyProgress, 'usage'>>({
    name: 'practice-expired',
    text: `SELECT ${REPLY_COLUMNS}, usage FROM replies WHERE state = 'STREAMING' AND lease_until < $1 ORDER BY lease_until LIMIT 100`,
    values: [new Date(now)],
  })
  return rows.map(({ usage, ...row }) => ({ view: toReply(row), usage }))
}

/** The reply that an `askId` called forth. */
export async function findReplyByAsk(sql: Sql, conversationId: ConversationId, askId: string): Promise<ReplyView | null> {
  const { rows } = await sql.query<ReplyRow>({
    name: 'practice-reply-by-ask',
    text: `SELECT ${REPLY_COLUMNS} FROM replies WHERE conversation_id = $1 AND ask_id = $2`,
    values: [conversationId, askId],
  })
  return rows[0] ? toReply(rows[0]) : null
}

export async function deleteReplies(sql: Sql, replyIds: readonly ReplyId[]): Promise<void> {
  await sql.query({ name: 'practice-delete-replies', text: 'DELETE FROM replies WHERE id = ANY($1::uuid[])', values: [replyIds] })
}
