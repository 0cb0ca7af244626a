import { z } from 'zod'
import { conversationId, type ConversationId, replyId } from './ids.ts'
import type { Language } from './language.ts'
import { moment } from './moment.ts'
import { TITLE_MAX_LENGTH } from './practice.ts'
import type { SceneView } from './scenarios.ts'

/** Talks that one page of "my talks" has. */
export const TALKS_PAGE = 20

/** Where a page of talks ended: two that changed in the same millisecond are told apart. */
export const talkCursor = z.object({ updatedAt: moment, conversationId })
export type TalkCursor = z.infer<typeof talkCursor>

/** `search` is looked for in titles and in everything that was said. `before`: the last row seen. */
export const practiceList = z.object({ search: z.string().trim().max(100).default(''), before: talkCursor.nullable().default(null) })

/** A row of "my talks". `lastLine` is the last thing the partner said. */
export interface TalkSummary {
  conversationId: ConversationId
  scene: SceneView
  language: Language
  /** The learner's own name for it; `null`: the scene's title. */
  title: string | null
  turnCount: number
  lastLine: string
  /** Tokens that it has cost, all calls together. */
  costTokens: number
  endedAt: number | null
  /** A debrief is there to read. */
  hasDebrief: boolean
  updatedAt: number
}

export interface TalkPage {
  talks: TalkSummary[]
  hasMore: boolean
}

/** An empty title goes back to the scene's. */
export const practiceRename = z.object({ conversationId, title: z.string().trim().max(TITLE_MAX_LENGTH) })

/** How long a deleted talk can be brought back, ms. Then it is gone for good. */
export const UNDO_MS = 60_000
export const practiceRemove = z.object({ conversationId })
export const practiceRestore = z.object({ conversationId })

export const REPORT_REASONS = ['out-of-role', 'wrong-language', 'hurtful', 'wrong', 'other'] as const
export const COMMENT_MAX_LENGTH = 500

/** Says that a reply was bad. The reply's words go to the admins with it, and nothing else of the talk. */
export const practiceReport = z.object({
  conversationId,
  replyId,
  reason: z.enum(REPORT_REASONS),
  comment: z.string().trim().max(COMMENT_MAX_LENGTH).default(''),
})
export type ReportReason = (typeof REPORT_REASONS)[number]

/** A reported reply, as admins see it. Nobody's name. */
export interface ReportView {
  id: string
  reason: ReportReason
  comment: string
  role: 'partner' | 'coach' | 'examiner'
  text: string
  sceneTitle: string
  language: Language
  model: string
  createdAt: number
}

export const practiceResolveReport = z.object({ id: z.uuid() })
