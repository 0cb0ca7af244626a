import { z } from 'zod'
import type { ErrorCode } from './errors.ts'
import {
  clientMessageId,
  conversationId,
  type ClientMessageId,
  type ConversationId,
  replyId,
  type ReplyId,
  requestId,
  type TurnId,
} from './ids.ts'
import type { Language } from './language.ts'
import { language } from './language-tag.ts'
import type { BudgetView } from './quota.ts'
import type { Level } from './levels.ts'
import { level, sceneSlug, type SceneView } from './scenarios.ts'

export const COACH_MODES = ['live', 'on-request', 'silent'] as const
export const coachMode = z.enum(COACH_MODES)
export type CoachMode = z.infer<typeof coachMode>

export const REPLY_ROLES = ['partner', 'coach'] as const
export const replyRole = z.enum(REPLY_ROLES)
export type ReplyRole = z.infer<typeof replyRole>

/** Characters (UTF-16 code units) one turn may have. */
export const TURN_MAX_LENGTH = 2000

// ---- tRPC

/** `level` is absent for the scene's own. */
export const practiceStart = z.object({ scene: sceneSlug, language, coachLanguage: language, coachMode, level: level.optional() })
export const practiceLoad = z.object({ conversationId })

/** `waiting`: sent while a reply streams, answered next. `active`: being answered. */
export type TurnState = 'waiting' | 'active' | 'answered'

export interface TurnView {
  id: TurnId
  conversationId: ConversationId
  /** 1 is the learner's first turn. */
  number: number
  clientMessageId: ClientMessageId
  text: string
  state: TurnState
  createdAt: number
}

/**
 * `silent`: a coach with nothing to say, or whose note broke the contract. `stopped`: by the learner. `interrupted`: its
 * server died; what was said counts. `failed`: nothing usable came, see `errorCode`.
 */
export type ReplyState = 'streaming' | 'done' | 'silent' | 'stopped' | 'interrupted' | 'failed'

export interface ReplyView {
  id: ReplyId
  conversationId: ConversationId
  turnId: TurnId
  role: ReplyRole
  state: ReplyState
  /** The partner's words, or a coach's note (`coach-note.ts`). While streaming: the last checkpoint. */
  text: string
  errorCode: ErrorCode | null
  createdAt: number
}

export interface TalkView {
  conversationId: ConversationId
  scene: SceneView
  language: Language
  coachLanguage: Language
  level: Level
  coachMode: CoachMode
  createdAt: number
}

/** All of a talk at `lastSeq`: snapshot + later frames = a fresh snapshot. */
export interface TalkSnapshot {
  talk: TalkView
  turns: TurnView[]
  replies: ReplyView[]
  lastSeq: number
  budget: BudgetView
}

/** A row of "my talks". `lastLine` is the last thing the partner said. */
export interface TalkSummary {
  conversationId: ConversationId
  scene: SceneView
  turnCount: number
  lastLine: string
  updatedAt: number
}

// ---- frames up

export const turnSend = z.object({
  type: z.literal('turn-send'),
  requestId,
  conversationId,
  clientMessageId,
  text: z.string().min(1).max(TURN_MAX_LENGTH),
})
export type TurnSend = z.infer<typeof turnSend>

/** Stops what streams now: one role, or both when `role` is absent. Nothing streaming is fine too. */
export const replyStop = z.object({ type: z.literal('reply-stop'), requestId, conversationId, role: replyRole.optional() })
export type ReplyStop = z.infer<typeof replyStop>

/** Asks once more for a reply that failed or was cut off. Only the last turn's, and only when nothing streams. */
export const replyRetry = z.object({ type: z.literal('reply-retry'), requestId, conversationId, replyId })
export type ReplyRetry = z.infer<typeof replyRetry>

export const practiceFrames = [turnSend, replyStop, replyRetry] as const

// ---- frames down

/** Durable: logged under `seq`, replayed to whoever was away. */
export type PracticeDurableFrame =
  | { type: 'turn-added'; conversationId: ConversationId; seq: number; turn: TurnView }
  | { type: 'reply-end'; conversationId: ConversationId; seq: number; reply: ReplyView }

/** Live: a preview, allowed to be lost. `offset` is where `text` begins, in UTF-16 code units of the whole reply. */
export type PracticeLiveFrame =
  | { type: 'reply-start'; conversationId: ConversationId; reply: ReplyView }
  | { type: 'reply-delta'; conversationId: ConversationId; replyId: ReplyId; offset: number; text: string }
  | { type: 'reply-snapshot'; conversationId: ConversationId; reply: ReplyView }

/** What `turn-send` answers. A repeat with the same text gets the same turn. */
export interface TurnSent {
  turn: TurnView
}
