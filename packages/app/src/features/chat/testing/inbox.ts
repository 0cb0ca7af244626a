import type { InboxItem, MessagePreview } from '@parley/contracts/chat'
import type { MessageId } from '@parley/contracts/ids'
import { ASHA, CHAT } from '@parley/contracts/testing/messages'

/** A row of an inbox of a test, in which all up to `lastSeq` is read: what it does not name does not matter. */
export function itemOf(lastSeq: number, change: Partial<InboxItem> = {}): InboxItem {
  return {
    conversationId: CHAT,
    kind: 'direct',
    title: null,
    pictureId: null,
    peer: null,
    preview: null,
    unread: 0,
    place: {
      role: 'member',
      request: 'none',
      joinedSeq: 1,
      readSeq: lastSeq,
      mutedUntil: null,
      pinnedAt: null,
      archivedAt: null,
      readingLanguage: null,
      formality: null,
      showMode: null,
    },
    lastSeq,
    activeAt: lastSeq,
    ...change,
  }
}

export function previewOf(change: Partial<MessagePreview> = {}): MessagePreview {
  return {
    messageId: 'm-1' as MessageId,
    seq: 1,
    sender: { id: ASHA, name: 'Asha Verma', avatarId: null },
    excerpt: 'Good morning',
    language: 'en',
    mentions: [],
    notice: null,
    attachmentCount: 0,
    erasedBy: null,
    createdAt: 0,
    ...change,
  }
}
