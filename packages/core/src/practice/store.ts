import type { BudgetAccountId, ClientMessageId, ConversationId, ReplyId, TurnId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { CoachMode, ReplyRole, ReplyState, ReplyView, TurnState, TurnView } from '@parley/contracts/practice'
import type { Level } from '@parley/contracts/levels'
import { sceneContent } from '@parley/contracts/scenarios'
import type { ErrorCode } from '@parley/contracts/errors'
import type { LlmUsage } from '@parley/providers/llm/port'
import type { Sql } from '../db/sql.ts'
import { AppError } from '../errors.ts'
import type { SceneRow } from '../scenarios/rules.ts'
import type { PromptScene } from './prompts.ts'

export interface TalkRow {
  conversationId: ConversationId
  userId: UserId
  budgetAccountId: BudgetAccountId
  language: Language
  coachLanguage: Language
  level: Level
  coachMode: CoachMode
  opening: string
  createdAt: Date
  scene: SceneRow
}

const TALK_QUERY = `SELECT t.conversation_id AS "conversationId", t.user_id AS "userId", u.budget_account_id AS "budgetAccountId", t.language,
    t.coach_language AS "coachLanguage", t.level, t.coach_mode AS "coachMode", t.opening, t.created_at AS "createdAt",
    json_build_object('id', s.id, 'slug', s.slug, 'level', s.level, 'minutes', s.minutes, 'content', s.content) AS scene
  FROM talks t JOIN scenes s ON s.id = t.scene_id JOIN users u ON u.id = t.user_id`

/** A talk of this learner; `not-found` when it is somebody else's or is not there. */
export async function loadOwnTalk(sql: Sql, userId: UserId, conversationId: ConversationId): Promise<TalkRow> {
  const { rows } = await sql.query<TalkRow>({
    name: 'practice-own-talk',
    text: `${TALK_QUERY} WHERE t.conversation_id = $1 AND t.user_id = $2`,
    values: [conversationId, userId],
  })
  if (!rows[0]) throw new AppError('not-found', 'talk')
  return rows[0]
}

/** A talk for the work that goes on after its learner was let in. */
export async function loadTalk(sql: Sql, conversationId: ConversationId): Promise<TalkRow> {
  const { rows } = await sql.query<TalkRow>({
    name: 'practice-talk',
    text: `${TALK_QUERY} WHERE t.conversation_id = $1`,
    values: [conversationId],
  })
  if (!rows[0]) throw new AppError('not-found', 'talk')
  return rows[0]
}

export function toPromptScene(talk: TalkRow): PromptScene {
  const { language, coachLanguage, level, opening, scene } = talk
  return { slug: scene.slug, language, coachLanguage, level, opening, content: sceneContent.parse(scene.content) }
}

interface TurnRow {
  id: TurnId
  conversationId: ConversationId
  number: number
  clientMessageId: ClientMessageId
  text: string
  state: Uppercase<TurnState>
  createdAt: Date
}

const TURN_COLUMNS = `id, conversation_id AS "conversationId", number, client_message_id AS "clientMessageId", text, state, created_at AS "createdAt"`

function toTurn(row: TurnRow): TurnView {
  return { ...row, state: row.state.toLowerCase() as TurnState, createdAt: row.createdAt.getTime() }
}

interface ReplyRow {
  id: ReplyId
  conversationId: ConversationId
  turnId: TurnId
  role: Uppercase<ReplyRole>
  state: Uppercase<ReplyState>
  text: string
  errorCode: ErrorCode | null
  createdAt: Date
}

const REPLY_COLUMNS = `id, conversation_id AS "conversationId", turn_id AS "turnId", role, state, text, error_code AS "errorCode", created_at AS "createdAt"`

function toReply(row: ReplyRow): ReplyView {
  return {
    ...row,
    role: row.role.toLowerCase() as ReplyRole,
    state: row.state.toLowerCase() as ReplyState,
    createdAt: row.createdAt.getTime(),
  }
}

// ---- turns

export async function listTurns(sql: Sql, conversationId: ConversationId): Promise<TurnView[]> {
  const { rows } = await sql.query<TurnRow>({
    name: 'practice-turns',
    text: `SELECT ${TURN_COLUMNS} FROM turns WHERE conversation_id = $1 ORDER BY number`,
    values: [conversationId],
  })
  return rows.map(toTurn)
}

export async function findTurns(sql: Sql, turnIds: string[]): Promise<TurnView[]> {
  const { rows } = await sql.query<TurnRow>({
    name: 'practice-turns-by-id',
    text: `SELECT ${TURN_COLUMNS} FROM turns WHERE id = ANY($1::uuid[])`,
    values: [turnIds],
  })
  return rows.map(toTurn)
}

export async function findTurnByMessage(sql: Sql, senderId: UserId, clientMessageId: ClientMessageId): Promise<TurnView | null> {
  const { rows } = await sql.query<TurnRow>({
    name: 'practice-turn-by-message',
    text: `SELECT ${TURN_COLUMNS} FROM turns WHERE sender_id = $1 AND client_message_id = $2`,
    values: [senderId, clientMessageId],
  })
  return rows[0] ? toTurn(rows[0]) : null
}

export async function insertTurn(sql: Sql, turn: TurnView, senderId: UserId): Promise<void> {
  await sql.query({
    name: 'practice-insert-turn',
    text: `WITH touched AS (UPDATE talks SET updated_at = $8 WHERE conversation_id = $2)
           INSERT INTO turns (id, conversation_id, number, sender_id, client_message_id, text, state, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7::"TurnState", $8)`,
    values: [
      turn.id,
      turn.conversationId,
      turn.number,
      senderId,
      turn.clientMessageId,
      turn.text,
      turn.state.toUpperCase(),
      new Date(turn.createdAt),
    ],
  })
}

export async function setTurnState(sql: Sql, turnId: TurnId, state: TurnState): Promise<void> {
  await sql.query({
    name: 'practice-turn-state',
    text: `UPDATE turns SET state = $2::"TurnState" WHERE id = $1`,
    values: [turnId, state.toUpperCase()],
  })
}

// ---- replies

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

export async function insertReply(sql: Sql, reply: ReplyView, owner: string, leaseUntil: number): Promise<void> {
  const createdAt = new Date(reply.createdAt)
  await sql.query({
    name: 'practice-insert-reply',
    text: `INSERT INTO replies (id, conversation_id, turn_id, role, state, text, error_code, owner, lease_until, created_at, ended_at)
           VALUES ($1, $2, $3, $4::"ReplyRole", $5::"ReplyState", $6, $7, $8, $9, $10, $11)`,
    values: [
      reply.id,
      reply.conversationId,
      reply.turnId,
      reply.role.toUpperCase(),
      reply.state.toUpperCase(),
      reply.text,
      reply.errorCode,
      owner,
      new Date(leaseUntil),
      createdAt,
      reply.state === 'streaming' ? null : createdAt,
    ],
  })
}

/** How far a stream has come: what was said, and what the provider has counted. */
export interface ReplyProgress {
  text: string
  usage: LlmUsage | null
}

/** Writes how far a reply has come and renews its lease. @returns `gone` when somebody else has closed it. */
export async function checkpointReply(
  sql: Sql,
  replyId: ReplyId,
  { text, usage }: ReplyProgress,
  leaseUntil: number,
): Promise<'streaming' | 'stop-requested' | 'gone'> {
  const { rows } = await sql.query<{ stopped: boolean }>({
    name: 'practice-checkpoint',
    text: `UPDATE replies SET text = $2, usage = $3, lease_until = $4 WHERE id = $1 AND state = 'STREAMING'
           RETURNING stop_requested_at IS NOT NULL AS stopped`,
    values: [replyId, text, usage, new Date(leaseUntil)],
  })
  if (!rows[0]) return 'gone'
  return rows[0].stopped ? 'stop-requested' : 'streaming'
}

/** Turns a stream into a fact. @returns whether it was still one. */
export async function closeReply(sql: Sql, reply: ReplyView, now: number): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'practice-close',
    text: `UPDATE replies SET state = $2::"ReplyState", text = $3, error_code = $4, ended_at = $5 WHERE id = $1 AND state = 'STREAMING'`,
    values: [reply.id, reply.state.toUpperCase(), reply.text, reply.errorCode, new Date(now)],
  })
  return rowCount === 1
}

/** Asks the owners of what streams here to stop. @returns the replies that were asked. */
export async function requestStop(sql: Sql, conversationId: ConversationId, role: ReplyRole | null, now: number): Promise<ReplyId[]> {
  const { rows } = await sql.query<{ id: ReplyId }>({
    name: 'practice-request-stop',
    text: `UPDATE replies SET stop_requested_at = $3
           WHERE conversation_id = $1 AND state = 'STREAMING' AND ($2::text IS NULL OR role::text = $2) RETURNING id`,
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

/** Turns being answered by nobody: begun before `before`, with no stream left. */
export async function findForsakenTurns(sql: Sql, before: number): Promise<{ id: TurnId; conversationId: ConversationId }[]> {
  const { rows } = await sql.query<{ id: TurnId; conversationId: ConversationId }>({
    name: 'practice-forsaken',
    text: `SELECT t.id, t.conversation_id AS "conversationId" FROM turns t
           WHERE t.state = 'ACTIVE' AND t.created_at < $1
             AND NOT EXISTS (SELECT 1 FROM replies r WHERE r.turn_id = t.id AND (r.state = 'STREAMING' OR r.ended_at >= $1)) LIMIT 100`,
    values: [new Date(before)],
  })
  return rows
}

export async function isTurnStreaming(sql: Sql, turnId: TurnId): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'practice-turn-streaming',
    text: `SELECT 1 FROM replies WHERE turn_id = $1 AND state = 'STREAMING' LIMIT 1`,
    values: [turnId],
  })
  return rowCount !== 0
}
