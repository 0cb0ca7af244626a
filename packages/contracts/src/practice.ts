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
  turnId,
  type TurnId,
} from './ids.ts'
import type { Language } from './language.ts'
import { language } from './language-tag.ts'
import type { BudgetView } from './quota.ts'
import type { Level } from './levels.ts'
import { draftedScene, level, sceneSlug, type SceneView } from './scenarios.ts'

export const COACH_MODES = ['live', 'on-request', 'silent'] as const
export const coachMode = z.enum(COACH_MODES)
export type CoachMode = z.infer<typeof coachMode>

/** The examiner only reads what was said, and only when the talk is over: it never sees the coach's hints. */
export const REPLY_ROLES = ['partner', 'coach', 'examiner'] as const
export const replyRole = z.enum(REPLY_ROLES)
export type ReplyRole = z.infer<typeof replyRole>

/**
 * What a reply is. `answer`: the partner's. The coach's: `note` on my line; `next`, a line to say next (both `coach-note.ts`); `advice`,
 * what I asked for (`coach-note.ts`); `ideas`, three things to say (`ideas.ts`); `gloss`, a line of the partner's in my language and
 * word by word (`gloss.ts`). The examiner's: `debrief` (`debrief.ts`).
 */
export const REPLY_KINDS = ['answer', 'note', 'next', 'advice', 'ideas', 'gloss', 'debrief'] as const
export type ReplyKind = (typeof REPLY_KINDS)[number]

/** Characters (UTF-16 code units) one turn, a question to the coach, and one's own situation may have. */
export const TURN_MAX_LENGTH = 2000
export const QUESTION_MAX_LENGTH = 500
export const SITUATION_MAX_LENGTH = 600
export const TITLE_MAX_LENGTH = 80

// ---- tRPC

/**
 * `level` is absent for the scene's own. `situation`: what is so in the learner's real life; partner and coach know it. `drafted` takes the
 * place of what the scene says.
 */
export const practiceStart = z.object({
  scene: sceneSlug,
  language,
  coachLanguage: language,
  coachMode,
  level: level.optional(),
  situation: z.string().trim().min(1).max(SITUATION_MAX_LENGTH).optional(),
  drafted: draftedScene.optional(),
})
export const practiceLoad = z.object({ conversationId })
export const practiceSetCoachMode = z.object({ conversationId, coachMode })
/** Ends a talk for good and asks for its debrief. Only when nothing streams and something was said. */
export const practiceEnd = z.object({ conversationId })
/** A new talk that stands where the old one stood just before turn `turnNumber`. */
export const practiceFork = z.object({ conversationId, turnNumber: z.int().min(1) })

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
  /** Said anew: what had followed was replaced. */
  isEdited: boolean
  /** Words of self-harm: nobody plays a role over them. The turn is answered by no reply; the app shows where help is. */
  needsCare: boolean
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
  /** The turn it belongs to; `null` for what the coach was asked before the first. */
  turnId: TurnId | null
  role: ReplyRole
  kind: ReplyKind
  state: ReplyState
  /** In the format of its kind. While streaming: the last checkpoint; a debrief shows nothing before its end. */
  text: string
  /** What the coach was asked; `null` for what nobody asked, empty for help with nothing said. */
  question: string | null
  /** The partner's line that a gloss explains; `null` for the opening, and for every other kind. */
  aboutReplyId: ReplyId | null
  /** A note whose first words came later than 1.5 s after its turn: it stays folded. */
  isLate: boolean
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
  /** The learner's own name for it; `null`: the scene's title. */
  title: string | null
  situation: string | null
  /** Over: nothing more can be said, its debrief is there or on its way. */
  endedAt: number | null
  /** Where it was replayed from. `conversationId` is `null` when that talk is gone. */
  forkedFrom: { conversationId: ConversationId | null; turnNumber: number } | null
  createdAt: number
}

/** What can change about a talk. */
export type TalkChange = Pick<TalkView, 'coachMode' | 'title' | 'endedAt'>

/** All of a talk at `lastSeq`: snapshot + later frames = a fresh snapshot. */
export interface TalkSnapshot {
  talk: TalkView
  turns: TurnView[]
  replies: ReplyView[]
  lastSeq: number
  budget: BudgetView
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

/** Says the last turn anew; what followed it is replaced. Only when nothing streams. A repeat with the same key and text is one edit. */
export const turnReplace = z.object({
  type: z.literal('turn-replace'),
  requestId,
  conversationId,
  turnId,
  editId: clientMessageId,
  text: z.string().min(1).max(TURN_MAX_LENGTH),
})
export type TurnReplace = z.infer<typeof turnReplace>

/**
 * Asks the coach for something, privately. The same `askId` is the same question; what has been answered before (the next line, ideas
 * for a moment, the gloss of a line) is the same reply again. `replyId` of a gloss: the partner's line, `null` for the opening.
 */
export const coachAsk = z.object({
  type: z.literal('coach-ask'),
  requestId,
  conversationId,
  askId: clientMessageId,
  ask: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('next') }),
    z.object({ kind: z.literal('ideas') }),
    z.object({ kind: z.literal('advice'), question: z.string().max(QUESTION_MAX_LENGTH) }),
    z.object({ kind: z.literal('gloss'), replyId: replyId.nullable() }),
  ]),
})
export type CoachAsk = z.infer<typeof coachAsk>

export const practiceFrames = [turnSend, turnReplace, replyStop, replyRetry, coachAsk] as const

// ---- frames down

/** Durable: logged under `seq`, replayed to whoever was away. */
export type PracticeDurableFrame =
  | { type: 'turn-added'; conversationId: ConversationId; seq: number; turn: TurnView }
  /** Its state. */
  | { type: 'turn-changed'; conversationId: ConversationId; seq: number; turn: TurnView }
  /** Other words; every reply to it so far is gone. */
  | { type: 'turn-replaced'; conversationId: ConversationId; seq: number; turn: TurnView }
  | { type: 'talk-changed'; conversationId: ConversationId; seq: number; change: TalkChange }
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

/** What `coach-ask` answers: the reply that streams, or the one that has been there before. */
export interface CoachAsked {
  replyId: ReplyId
}
