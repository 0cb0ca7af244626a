import type { ChatDurableFrame, MeChanged, RequestsChanged } from './chat-frames.ts'
import { type Inbox, type InboxItem, type MessagePreview, type MessageView, UNREAD_MAX } from './chat.ts'
import type { UserId } from './ids.ts'
import type { TranslationView } from './translation.ts'

export type InboxFrame = ChatDurableFrame | MeChanged | RequestsChanged

/** Which of the lists of an inbox a snapshot is. */
export type InboxList = 'open' | 'archived' | 'requests'

/**
 * What frames mean: snapshot + frames = a fresh snapshot. The only writer of a loaded inbox. A frame that was seen changes nothing; one of a
 * conversation that is not in it neither: it is further down than what was loaded, see `isUnknown`. `me` is whose it is.
 */
export function applyInboxFrame(state: Inbox, frame: InboxFrame, me: UserId, list: InboxList = 'open'): Inbox {
  if (frame.type === 'me-changed') return changeOwn(state, frame, list)
  if (frame.type === 'requests-changed')
    return frame.seq > state.inboxSeq ? { ...state, inboxSeq: frame.seq, contactRequests: frame.contactRequests } : state
  const item = state.items.find(({ conversationId }) => conversationId === frame.conversationId)
  if (!item || frame.seq <= item.lastSeq) return state
  const changed = change(item, frame, me)
  const others = state.items.filter((other) => other !== item)
  return { ...state, items: changed ? inOrder([...others, { ...changed, lastSeq: frame.seq }]) : others }
}

/** Something was said where this inbox has no row yet: it has to be fetched. */
export function isUnknown(state: Inbox, frame: InboxFrame): boolean {
  return frame.type === 'message-added' && !state.items.some(({ conversationId }) => conversationId === frame.conversationId)
}

function change(item: InboxItem, frame: ChatDurableFrame, me: UserId): InboxItem | null {
  switch (frame.type) {
    case 'message-added': {
      const { message } = frame
      const unread = isNews(message, me) ? Math.min(item.unread + 1, UNREAD_MAX) : item.unread
      const news = isNews(message, me) ? [...(item.news ?? []), frame.seq].slice(-UNREAD_MAX) : item.news
      return { ...item, ...(news && { news }), unread, preview: toPreview(message), activeAt: Math.max(item.activeAt, message.createdAt) }
    }
    case 'message-edited':
      return item.preview?.messageId === frame.message.id ? { ...item, preview: toPreview(frame.message) } : item
    case 'message-erased': {
      const { message } = frame
      const wasUnread = message.seq > item.place.readSeq && message.seq >= item.place.joinedSeq && message.sender?.id !== me
      // Who counts no further than the most cannot count down from it.
      const unread = wasUnread && item.unread < UNREAD_MAX ? Math.max(item.unread - 1, 0) : item.unread
      const news = item.news?.filter((seq) => seq !== message.seq)
      return { ...item, ...(news && { news }), unread, preview: item.preview?.messageId === message.id ? toPreview(message) : item.preview }
    }
    case 'message-translated':
      return item.preview?.messageId === frame.messageId ? { ...item, preview: inOwnWords(item.preview, frame.translation) } : item
    case 'conversation-changed':
      return { ...item, title: frame.title, pictureId: frame.pictureId }
    case 'member-changed':
      if (frame.userId !== me) return item
      return frame.member && { ...item, place: { ...item.place, role: frame.member.role } }
    case 'reaction-changed':
    case 'skipped':
      return item
  }
}

function isNews(message: MessageView, me: UserId): boolean {
  return message.sender?.id !== me && !message.notice && !message.erasedBy
}

function toPreview(message: MessageView): MessagePreview {
  const { id, seq, sender, excerpt, language, mentions, notice, attachments, erasedBy, createdAt, translation } = message
  const preview = {
    messageId: id,
    seq,
    sender,
    excerpt,
    language,
    mentions,
    notice,
    attachmentCount: attachments.length,
    erasedBy,
    createdAt,
  }
  return translation ? inOwnWords(preview, translation) : preview
}

/** As its reader reads it, when there is a translation. */
function inOwnWords(preview: MessagePreview, { state, excerpt, language }: TranslationView): MessagePreview {
  return state === 'done' || state === 'uncertain' ? { ...preview, excerpt, language } : preview
}

function changeOwn(state: Inbox, { seq, about, item }: MeChanged, list: InboxList): Inbox {
  if (seq <= state.inboxSeq) return state
  const known = state.items.find(({ conversationId }) => conversationId === about)
  const others = state.items.filter((other) => other !== known)
  const newest = item && known && known.lastSeq > item.lastSeq ? withNews(known, item) : item
  return { ...state, inboxSeq: seq, items: newest && belongs(newest, list) ? inOrder([...others, newest]) : others }
}

/** A row that was read before some of what has come since. */
function withNews(known: InboxItem, item: InboxItem): InboxItem {
  const news = known.news?.filter((seq) => seq > item.lastSeq) ?? []
  const newest = { ...known, place: item.place, news, unread: Math.min(item.unread + news.length, UNREAD_MAX) }
  const { preview } = known
  const isInSight = preview && (preview.seq > item.lastSeq || preview.messageId === item.preview?.messageId)
  return isInSight ? newest : { ...newest, preview: item.preview, activeAt: item.activeAt }
}

function belongs({ place }: InboxItem, list: InboxList): boolean {
  if (place.request === 'pending') return list === 'requests'
  return list === (place.archivedAt === null ? 'open' : 'archived')
}

/** Pinned ones first, then those where something was said last. */
function inOrder(items: readonly InboxItem[]): InboxItem[] {
  const isPinned = ({ place }: InboxItem) => Number(place.pinnedAt !== null)
  return items.toSorted((a, b) => isPinned(b) - isPinned(a) || b.activeAt - a.activeAt || (a.conversationId < b.conversationId ? 1 : -1))
}
