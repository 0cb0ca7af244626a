import type { MessageView } from '../chat.ts'
import type { ClientMessageId, ConversationId, MessageId, UserId } from '../ids.ts'

export const ME = 'me' as UserId
export const ASHA = 'asha' as UserId
export const CHAT = 'chat' as ConversationId

/** A message of a test: what it does not name does not matter. */
export function messageOf(seq: number, change: Partial<MessageView> = {}): MessageView {
  return {
    id: `m-${seq}` as MessageId,
    conversationId: CHAT,
    seq,
    clientMessageId: `c-${seq}` as ClientMessageId,
    sender: { id: ASHA, name: 'Asha Verma', avatarId: null },
    body: `Line ${seq}`,
    excerpt: `Line ${seq}`,
    language: 'hi',
    notice: null,
    mentions: [],
    attachments: [],
    reactions: [],
    quote: null,
    threadRootId: null,
    replyCount: 0,
    revision: 1,
    createdAt: new Date(2026, 10, 28, 10, seq).getTime(),
    editedAt: null,
    erasedBy: null,
    translation: null,
    ...change,
  }
}
