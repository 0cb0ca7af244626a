import type { MessageView } from '@parley/contracts/chat'

/** What somebody sends to a peer. */
export interface Sent {
  requestId: string
  conversationId: string
  clientMessageId: string
  body: string
}

/** A frame of the same shape and length as ours, so that all write the same bytes. */
export function messageFrame({ conversationId, clientMessageId, body }: Sent, seq: number) {
  return {
    type: 'message-added' as const,
    conversationId,
    seq,
    message: {
      id: clientMessageId,
      conversationId,
      seq,
      clientMessageId,
      sender: { id: conversationId, name: 'Nina', avatarId: null },
      body,
      excerpt: body,
      language: 'en',
      translation: null,
      notice: null,
      mentions: [],
      attachments: [],
      reactions: [],
      quote: null,
      threadRootId: null,
      replyCount: 0,
      revision: 1,
      createdAt: Date.now(),
      editedAt: null,
      erasedBy: null,
    } satisfies Record<keyof MessageView, unknown>,
  }
}

/** The answer to its sender. */
export function answerFrame(sent: Sent, seq: number) {
  return { type: 'ok' as const, requestId: sent.requestId, result: { message: messageFrame(sent, seq).message } }
}
