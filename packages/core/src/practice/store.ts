import type { BudgetAccountId, ClientMessageId, ConversationId, SceneId, TurnId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { CoachMode, TalkChange, TurnState, TurnView } from '@parley/contracts/practice'
import type { Level } from '@parley/contracts/levels'
import type { DraftedScene, SceneContent } from '@parley/contracts/scenarios'
import type { Sql } from '../db/sql.ts'
import { AppError } from '../errors.ts'
import { laidUpon, promptedContent } from '../scenarios/drafted-scene.ts'
import { loadScene } from '../scenarios/load-scenes.ts'
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
  situation: string | null
  /** Laid upon its scene. */
  drafted: DraftedScene | null
  title: string | null
  forkedFromId: ConversationId | null
  forkedAtTurn: number | null
  createdAt: Date
  endedAt: Date | null
  scene: SceneRow
}

/** A talk as it is stored: its scene is looked up by its stamp. */
export interface TalkRecord extends Omit<TalkRow, 'scene'> {
  sceneId: SceneId
  sceneUpdatedAt: Date
}

export const TALK_COLUMNS = `t.conversation_id AS "conversationId", t.user_id AS "userId", u.budget_account_id AS "budgetAccountId", t.language,
    t.coach_language AS "coachLanguage", t.level, t.coach_mode AS "coachMode", t.opening, t.situation, t.drafted, t.title, t.forked_from_id AS "forkedFromId",
    t.forked_at_turn AS "forkedAtTurn", t.created_at AS "createdAt", t.ended_at AS "endedAt",
    s.id AS "sceneId", s.updated_at AS "sceneUpdatedAt"`
export const TALK_TABLES = 'talks t JOIN scenes s ON s.id = t.scene_id JOIN users u ON u.id = t.user_id'
const TALK_QUERY = `SELECT ${TALK_COLUMNS} FROM ${TALK_TABLES}`

export async function toTalk(sql: Sql, { sceneId, sceneUpdatedAt, ...talk }: TalkRecord): Promise<TalkRow> {
  const scene = await loadScene(sql, { id: sceneId, updatedAt: sceneUpdatedAt })
  return { ...talk, scene: talk.drafted ? laidUpon(scene, talk.drafted, talk.situation) : scene }
}

/** A talk of this learner; `not-found` when it is somebody else's, was deleted or is not there. */
export async function loadOwnTalk(sql: Sql, userId: UserId, conversationId: ConversationId): Promise<TalkRow> {
  const { rows } = await sql.query<TalkRecord>({
    name: 'practice-own-talk',
    text: `${TALK_QUERY} WHERE t.conversation_id = $1 AND t.user_id = $2 AND t.deleted_at IS NULL`,
    values: [conversationId, userId],
  })
  if (!rows[0]) throw new AppError('not-found', 'talk')
  return toTalk(sql, rows[0])
}

/** A talk for the work that goes on after its learner was let in. @throws `not-found`: it is deleted for good. */
export async function loadTalk(sql: Sql, conversationId: ConversationId): Promise<TalkRow> {
  const { rows } = await sql.query<TalkRecord>({
    name: 'practice-talk',
    text: `${TALK_QUERY} WHERE t.conversation_id = $1`,
    values: [conversationId],
  })
  if (!rows[0]) throw new AppError('not-found', 'talk')
  return toTalk(sql, rows[0])
}

export function toPromptScene(talk: TalkRow): PromptScene {
  const { language, coachLanguage, level, opening, situation, drafted, scene } = talk
  const content = scene.content as SceneContent
  const played = drafted ? { slug: 'drafted', content: promptedContent(content) } : { slug: scene.slug, content }
  return { language, coachLanguage, level, opening, situation, ...played }
}

/** The same talk once more, with nothing said in it yet. */
export async function insertForkedTalk(
  sql: Sql,
  { from, conversationId, turnNumber, now }: { from: TalkRow; conversationId: ConversationId; turnNumber: number; now: number },
): Promise<void> {
  await sql.query({
    name: 'practice-fork',
    text: `WITH conversation AS (INSERT INTO conversations (id, kind, created_at) VALUES ($1, 'PRACTICE', $4) RETURNING id),
                member AS (INSERT INTO conversation_members (conversation_id, user_id, role, joined_seq)
                           SELECT c.id, t.user_id, 'OWNER', 0 FROM conversation c, talks t WHERE t.conversation_id = $2)
           INSERT INTO talks (conversation_id, user_id, scene_id, language, coach_language, level, coach_mode, opening, situation, drafted, title,
                              forked_from_id, forked_at_turn, created_at, updated_at)
           SELECT c.id, t.user_id, t.scene_id, t.language, t.coach_language, t.level, t.coach_mode, t.opening, t.situation, t.drafted, t.title,
                  t.conversation_id, $3, $4, $4
           FROM conversation c, talks t WHERE t.conversation_id = $2`,
    values: [conversationId, from.conversationId, turnNumber, new Date(now)],
  })
}

/** Changes what can change about a talk. What is not named stays. */
export async function updateTalk(sql: Sql, conversationId: ConversationId, change: Partial<TalkChange>, now: number): Promise<void> {
  await sql.query({
    name: 'practice-update-talk',
    text: `UPDATE talks SET coach_mode = COALESCE($2, coach_mode), title = CASE WHEN $3 THEN $4 ELSE title END,
             ended_at = COALESCE($5, ended_at), updated_at = CASE WHEN $5::timestamptz IS NULL THEN updated_at ELSE $6 END
           WHERE conversation_id = $1`,
    values: [
      conversationId,
      change.coachMode ?? null,
      change.title !== undefined,
      change.title ?? null,
      change.endedAt ? new Date(change.endedAt) : null,
      new Date(now),
    ],
  })
}

/** Takes a talk out of its owner's sight, and out of what their sockets may open. */
export async function hideTalk(sql: Sql, conversationId: ConversationId, now: number): Promise<void> {
  await sql.query({
    name: 'practice-hide',
    text: `WITH left_it AS (UPDATE conversation_members m SET left_seq = c.last_seq FROM conversations c WHERE c.id = $1 AND m.conversation_id = c.id)
           UPDATE talks SET deleted_at = $2 WHERE conversation_id = $1`,
    values: [conversationId, new Date(now)],
  })
}

/** Brings back what was hidden after `since`. @returns whether it was this person's, and in time. */
export async function unhideTalk(sql: Sql, userId: UserId, conversationId: ConversationId, since: number): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'practice-unhide',
    text: `WITH back AS (UPDATE talks SET deleted_at = NULL WHERE conversation_id = $1 AND user_id = $2 AND (deleted_at IS NULL OR deleted_at >= $3)
                         RETURNING conversation_id)
           UPDATE conversation_members m SET left_seq = NULL FROM back WHERE m.conversation_id = back.conversation_id AND m.user_id = $2`,
    values: [conversationId, userId, new Date(since)],
  })
  return rowCount !== 0
}

/** Talks that were hidden before `before` and in which nothing streams. */
export async function findTalksToPurge(sql: Sql, before: number): Promise<ConversationId[]> {
  const { rows } = await sql.query<{ id: ConversationId }>({
    name: 'practice-to-purge',
    text: `SELECT t.conversation_id AS id FROM talks t WHERE t.deleted_at < $1
             AND NOT EXISTS (SELECT 1 FROM replies r WHERE r.conversation_id = t.conversation_id AND r.state = 'STREAMING')
           ORDER BY t.conversation_id LIMIT 100`,
    values: [new Date(before)],
  })
  return rows.map((row) => row.id)
}

/** Deletes a talk with everything in it, unless it was brought back meanwhile. The caller has locked its conversation. */
export async function deleteTalk(sql: Sql, conversationId: ConversationId, before: number): Promise<void> {
  await sql.query({
    name: 'practice-delete',
    text: `DELETE FROM conversations c USING talks t WHERE c.id = $1 AND t.conversation_id = c.id AND t.deleted_at < $2
             AND NOT EXISTS (SELECT 1 FROM replies r WHERE r.conversation_id = c.id AND r.state = 'STREAMING')`,
    values: [conversationId, new Date(before)],
  })
}

/** What can change about a talk, as it is now; `null` when it is gone. */
export async function findTalkChange(sql: Sql, conversationId: ConversationId): Promise<TalkChange | null> {
  const { rows } = await sql.query<Pick<TalkRow, 'coachMode' | 'title' | 'endedAt'>>({
    name: 'practice-talk-change',
    text: 'SELECT coach_mode AS "coachMode", title, ended_at AS "endedAt" FROM talks WHERE conversation_id = $1',
    values: [conversationId],
  })
  return rows[0] ? toTalkChange(rows[0]) : null
}

export function toTalkChange({ coachMode, title, endedAt }: Pick<TalkRow, 'coachMode' | 'title' | 'endedAt'>): TalkChange {
  return { coachMode, title, endedAt: endedAt?.getTime() ?? null }
}

export interface TurnRow {
  id: TurnId
  conversationId: ConversationId
  number: number
  clientMessageId: ClientMessageId
  text: string
  state: Uppercase<TurnState>
  isEdited: boolean
  needsCare: boolean
  /** A text where it comes as JSON. */
  createdAt: Date | string
}

export const TURN_COLUMNS = `id, conversation_id AS "conversationId", number, client_message_id AS "clientMessageId", text, state,
  edit_ids <> '{}' AS "isEdited", needs_care AS "needsCare", created_at AS "createdAt"`

export function toTurn(row: TurnRow): TurnView {
  return { ...row, state: row.state.toLowerCase() as TurnState, createdAt: new Date(row.createdAt).getTime() }
}

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
    text: `WITH touched AS (UPDATE talks SET updated_at = GREATEST(updated_at, $8) WHERE conversation_id = $2)
           INSERT INTO turns (id, conversation_id, number, sender_id, client_message_id, text, state, needs_care, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7::"TurnState", $9, $8)`,
    values: [
      turn.id,
      turn.conversationId,
      turn.number,
      senderId,
      turn.clientMessageId,
      turn.text,
      turn.state.toUpperCase(),
      new Date(turn.createdAt),
      turn.needsCare,
    ],
  })
}

/** Gives a turn other words. @returns the turn. @throws `not-found` */
export async function rewriteTurn(sql: Sql, turnId: TurnId, turn: { text: string; editId: string; needsCare: boolean; state: TurnState }) {
  const { rows } = await sql.query<TurnRow>({
    name: 'practice-rewrite-turn',
    text: `UPDATE turns SET text = $2, edit_ids = edit_ids || $3::uuid, needs_care = $4, state = $5::"TurnState" WHERE id = $1 RETURNING ${TURN_COLUMNS}`,
    values: [turnId, turn.text, turn.editId, turn.needsCare, turn.state.toUpperCase()],
  })
  const row = rows[0]
  if (!row) throw new AppError('not-found', 'turn')
  return toTurn(row)
}

/** Idempotency keys of a turn's edits, newest last. */
export async function findEditIds(sql: Sql, turnId: TurnId): Promise<string[]> {
  const { rows } = await sql.query<{ editIds: string[] }>({
    name: 'practice-edit-ids',
    text: 'SELECT edit_ids AS "editIds" FROM turns WHERE id = $1',
    values: [turnId],
  })
  return rows[0]?.editIds ?? []
}

export async function setTurnState(sql: Sql, turnId: TurnId, state: TurnState): Promise<void> {
  await sql.query({
    name: 'practice-turn-state',
    text: `UPDATE turns SET state = $2::"TurnState" WHERE id = $1`,
    values: [turnId, state.toUpperCase()],
  })
}

/** Turns being answered by nobody: begun before `before`, with no stream left. */
export async function findForsakenTurns(sql: Sql, before: number): Promise<{ id: TurnId; conversationId: ConversationId }[]> {
  const { rows } = await sql.query<{ id: TurnId; conversationId: ConversationId }>({
    name: 'practice-forsaken',
    text: `SELECT t.id, t.conversation_id AS "conversationId" FROM turns t
           WHERE t.state = 'ACTIVE' AND t.created_at < $1
             AND NOT EXISTS (SELECT 1 FROM replies r WHERE r.turn_id = t.id AND r.kind IN ('ANSWER', 'NOTE') AND (r.state = 'STREAMING' OR r.ended_at >= $1))
           LIMIT 100`,
    values: [new Date(before)],
  })
  return rows
}

export async function isTurnStreaming(sql: Sql, turnId: TurnId): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'practice-turn-streaming',
    text: `SELECT 1 FROM replies WHERE turn_id = $1 AND state = 'STREAMING' AND kind IN ('ANSWER', 'NOTE') LIMIT 1`,
    values: [turnId],
  })
  return rowCount !== 0
}
