import type { InboxList } from '@parley/contracts/apply-inbox-frame'
import type { Inbox, InboxItem } from '@parley/contracts/chat'

export const INBOX_LISTS = ['open', 'archived', 'requests'] as const satisfies InboxList[]

export const EMPTY_PAGE = { before: null } as const

/** The key of a list: what the first page of it was asked with. */
export function listInput(list: InboxList) {
  return { list, ...EMPTY_PAGE }
}

/** A further page under those that are here. A row that has moved up meanwhile is not there twice. */
export function withPage(state: Inbox, page: Inbox): Inbox {
  const known = new Set(state.items.map(({ conversationId }) => conversationId))
  return {
    ...state,
    items: [...state.items, ...page.items.filter(({ conversationId }) => !known.has(conversationId))],
    hasMore: page.hasMore,
  }
}

/**
 * What the place "Chats" says: messages that I have not read, where I have not asked for silence, and people whom I have not answered, who
 * ask to be my contact or wrote for the first time.
 */
export function countWaiting(open: Inbox | undefined, requests: Inbox | undefined, now: number): number {
  const unread = (open?.items ?? []).reduce((sum, item) => sum + (isMuted(item, now) ? 0 : item.unread), 0)
  return unread + (open?.contactRequests ?? 0) + (requests?.items.length ?? 0)
}

export function isMuted({ place }: Pick<InboxItem, 'place'>, now: number): boolean {
  return place.mutedUntil !== null && place.mutedUntil > now
}
