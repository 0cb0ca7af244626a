import { z } from 'zod'
import {
  type InboxItem,
  type MemberView,
  MESSAGE_MAX_ATTACHMENTS,
  MESSAGE_MAX_LENGTH,
  MESSAGE_MAX_MENTIONS,
  type MessageView,
  type Reaction,
  type ReadMark,
} from './chat.ts'
import {
  attachmentId,
  type AttachmentId,
  clientMessageId,
  conversationId,
  type ConversationId,
  messageId,
  type MessageId,
  requestId,
  userId,
  type UserId,
} from './ids.ts'
import { type TranslationView, WANTED_MAX } from './translation.ts'

// ---- up

const body = z.string().max(MESSAGE_MAX_LENGTH)
const mentions = z.array(userId).max(MESSAGE_MAX_MENTIONS)

/** Says something. The same `clientMessageId` with the same words is the same message; with others it is a `conflict`. */
export const messageSend = z.object({
  type: z.literal('message-send'),
  requestId,
  conversationId,
  clientMessageId,
  /** `@[0]` stands for the first of `mentions`. */
  body,
  mentions: mentions.default([]),
  attachmentIds: z.array(attachmentId).max(MESSAGE_MAX_ATTACHMENTS).default([]),
  replyToId: messageId.nullable().default(null),
  /** It says anew, and better, what it answers: a line of somebody else's. */
  isCorrection: z.boolean().default(false),
})
export type MessageSend = z.infer<typeof messageSend>

/** Other words for what I said, within `EDIT_MS`. A repeat with the same `editId` is one edit. */
export const messageEdit = z.object({
  type: z.literal('message-edit'),
  requestId,
  conversationId,
  messageId,
  editId: clientMessageId,
  body,
  mentions: mentions.default([]),
})
export type MessageEdit = z.infer<typeof messageEdit>

/** `me`: I see it no more. `all`: nobody does; by its sender, and in a group by its owner and admins. */
export const messageErase = z.object({
  type: z.literal('message-erase'),
  requestId,
  conversationId,
  messageId,
  scope: z.enum(['me', 'all']),
})
export type MessageErase = z.infer<typeof messageErase>

/** I have read up to here. It never goes back. */
export const messageRead = z.object({ type: z.literal('message-read'), requestId, conversationId, seq: z.int().min(0) })
export type MessageRead = z.infer<typeof messageRead>

/** One emoji, as people see one. */
export const emoji = z.string().min(1).max(32)

export const reactionSet = z.object({
  type: z.literal('reaction-set'),
  requestId,
  conversationId,
  messageId,
  emoji,
  isSet: z.boolean(),
})
export type ReactionSet = z.infer<typeof reactionSet>

/** Somebody writes; said again every few seconds while they do. */
export const typingStart = z.object({ type: z.literal('typing-start'), requestId, conversationId })
export type TypingStart = z.infer<typeof typingStart>

/** Wants these messages in what I read here; again, where it failed or is long pending. */
export const translationWant = z.object({
  type: z.literal('translation-want'),
  requestId,
  conversationId,
  messageIds: z.array(messageId).min(1).max(WANTED_MAX),
})
export type TranslationWant = z.infer<typeof translationWant>

export const chatFrames = [translationWant, messageSend, messageEdit, messageErase, messageRead, reactionSet, typingStart] as const

// ---- down

/** Durable: numbered in the conversation, replayed to whoever was away. */
export type ChatDurableFrame =
  | { type: 'message-added'; conversationId: ConversationId; seq: number; message: MessageView }
  /** Other words. */
  | { type: 'message-edited'; conversationId: ConversationId; seq: number; message: MessageView }
  /** Taken back for all. */
  | { type: 'message-erased'; conversationId: ConversationId; seq: number; message: MessageView }
  /** For whoever reads that language; `skipped` for the others. */
  | { type: 'message-translated'; conversationId: ConversationId; seq: number; messageId: MessageId; translation: TranslationView }
  | { type: 'reaction-changed'; conversationId: ConversationId; seq: number; messageId: MessageId; reactions: Reaction[] }
  /** `member` is `null` for one who is no longer there. */
  | {
      type: 'member-changed'
      conversationId: ConversationId
      seq: number
      userId: UserId
      member: MemberView | null
      memberCount: number
    }
  /** Something that is not for this reader, or is gone: it keeps the numbers whole. */
  | { type: 'skipped'; conversationId: ConversationId; seq: number }
  | { type: 'conversation-changed'; conversationId: ConversationId; seq: number; title: string | null; pictureId: AttachmentId | null }

/**
 * Durable, in a feed of my own whose id is mine: read marks, mutes, settings, and what I am let into. `item` is `null` for a conversation
 * that is no longer mine. `hiddenId`: a message that I took out of my own sight.
 */
export type MeChanged = {
  type: 'me-changed'
  conversationId: ConversationId
  seq: number
  about: ConversationId
  item: InboxItem | null
  hiddenId: MessageId | null
}

/** Durable, in the same feed: somebody asks to be my contact, or no longer does. */
export type RequestsChanged = {
  type: 'requests-changed'
  conversationId: ConversationId
  seq: number
  /** How many ask now. */
  contactRequests: number
}

/** Live: allowed to be lost. */
export type ChatLiveFrame =
  | { type: 'typing-start'; conversationId: ConversationId; userId: UserId }
  | { type: 'read-changed'; conversationId: ConversationId; mark: ReadMark }
  | { type: 'presence'; userId: UserId; isOnline: boolean }

export interface MessageSent {
  message: MessageView
}
