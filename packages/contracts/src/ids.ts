import { z } from 'zod'

// Ids are UUIDv7, made by the server; `clientMessageId` and `requestId` are made by the client.
export const userId = z.uuid().brand<'UserId'>()
export type UserId = z.infer<typeof userId>

export const sessionId = z.uuid().brand<'SessionId'>()
export type SessionId = z.infer<typeof sessionId>

export const invitationId = z.uuid().brand<'InvitationId'>()
export type InvitationId = z.infer<typeof invitationId>

export const sceneId = z.uuid().brand<'SceneId'>()
export type SceneId = z.infer<typeof sceneId>

export const conversationId = z.uuid().brand<'ConversationId'>()
export type ConversationId = z.infer<typeof conversationId>

export const turnId = z.uuid().brand<'TurnId'>()
export type TurnId = z.infer<typeof turnId>

export const replyId = z.uuid().brand<'ReplyId'>()
export type ReplyId = z.infer<typeof replyId>

export const messageId = z.uuid().brand<'MessageId'>()
export type MessageId = z.infer<typeof messageId>

/** A file that somebody uploaded: in a message, or a picture of a person or a group. */
export const attachmentId = z.uuid().brand<'AttachmentId'>()
export type AttachmentId = z.infer<typeof attachmentId>

export const budgetAccountId = z.uuid().brand<'BudgetAccountId'>()
export type BudgetAccountId = z.infer<typeof budgetAccountId>

/** Idempotency key of one thing that a person wrote: the same key and text is the same message, from any tab. */
export const clientMessageId = z.uuid().brand<'ClientMessageId'>()
export type ClientMessageId = z.infer<typeof clientMessageId>

/** Pairs a frame with its `ok` or `error`; unique within one socket. */
export const requestId = z.string().min(1).max(64)
export type RequestId = z.infer<typeof requestId>
