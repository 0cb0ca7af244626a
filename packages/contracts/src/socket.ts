import { z } from 'zod'
import {
  type ChatDurableFrame,
  chatFrames,
  type ChatLiveFrame,
  type MeChanged,
  type MessageSent,
  type RequestsChanged,
} from './chat-frames.ts'
import type { ErrorCode } from './errors.ts'
import { conversationId, type ConversationId, requestId, type RequestId } from './ids.ts'
import type { Language } from './language.ts'
import { type CoachAsked, type PracticeDurableFrame, practiceFrames, type PracticeLiveFrame, type TurnSent } from './practice.ts'
import type { BudgetView } from './quota.ts'

/**
 * The first frame, and again after a gap: which conversations are open here, and the last `seq` seen of each. With `inboxSeq`, the last of
 * the inbox: everything of all conversations comes from now on.
 */
export const hello = z.object({
  type: z.literal('hello'),
  requestId,
  inboxSeq: z.int().min(0).optional(),
  open: z.array(z.object({ conversationId, afterSeq: z.int().min(0) })).max(50),
})
export type Hello = z.infer<typeof hello>

/** Whether somebody can see this screen; until it is said, they can. Who sees none of theirs is told by notices. */
export const watchSet = z.object({ type: z.literal('watch-set'), requestId, isWatching: z.boolean() })
export type WatchSet = z.infer<typeof watchSet>

/** Every frame a client may send. */
export const clientFrame = z.discriminatedUnion('type', [hello, watchSet, ...practiceFrames, ...chatFrames])
export type ClientFrame = z.infer<typeof clientFrame>

/** What the `ok` to each frame carries. */
export interface FrameResults {
  hello: Record<string, never>
  'watch-set': Record<string, never>
  'turn-send': TurnSent
  'turn-replace': TurnSent
  'coach-ask': CoachAsked
  'reply-stop': { stopped: number }
  'reply-retry': Record<string, never>
  'translation-want': Record<string, never>
  'message-send': MessageSent
  'message-edit': MessageSent
  'message-erase': Record<string, never>
  'message-read': Record<string, never>
  'reaction-set': Record<string, never>
  'typing-start': Record<string, never>
}

export type DurableFrame = PracticeDurableFrame | ChatDurableFrame | MeChanged | RequestsChanged

/** What I read everywhere where I have chosen nothing else: what was loaded before is in another language. */
export type ReadsChanged = { type: 'reads-changed'; language: Language }

export type LiveFrame =
  | PracticeLiveFrame
  | ChatLiveFrame
  | { type: 'quota-changed'; budget: BudgetView }
  | ReadsChanged
  /** Backfill is over: everything up to `seq` has been sent. */
  | { type: 'caught-up'; conversationId: ConversationId; seq: number }

export type AnswerFrame =
  | { type: 'ok'; requestId: RequestId; result: FrameResults[ClientFrame['type']] }
  | { type: 'error'; requestId: RequestId | null; code: ErrorCode }

/** Every frame the server may send. */
export type ServerFrame = DurableFrame | LiveFrame | AnswerFrame

/** Close codes: 1000, 1001, 1009 (frame over 64 KiB) and 1012 (server restarts) as in RFC 6455, and ours. */
export const CLOSE_CODES = {
  /** The session ended or was revoked: sign in, do not come back by yourself. */
  signedOut: 4001,
  /** Frames that do not parse, again and again. */
  badFrames: 4002,
  /** Reads slower than it is sent to: come back and catch up. */
  tooSlow: 4008,
  /** Sends too fast. */
  tooMany: 4029,
} as const

export const FRAME_MAX_BYTES = 64 * 1024
