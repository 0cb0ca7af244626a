import type { TalkCursor, TalkPage, TalkSummary } from '@parley/contracts/talks'
import type { InfiniteData } from '@tanstack/react-query'

/** My talks as far as they were asked for, newest first. */
export type TalkPages = InfiniteData<TalkPage, TalkCursor | null>

type TalkId = TalkSummary['conversationId']

export function listTalks({ pages }: Pick<TalkPages, 'pages'>): TalkSummary[] {
  return pages.flatMap(({ talks }) => talks)
}

export function hasTalk(pages: TalkPages, id: TalkId): boolean {
  return listTalks(pages).some(({ conversationId }) => conversationId === id)
}

export function withoutTalk(pages: TalkPages, id: TalkId): TalkPages {
  return changePages(pages, (talks) => talks.filter(({ conversationId }) => conversationId !== id))
}

/** Puts a talk where its time says. */
export function withTalk(pages: TalkPages, talk: TalkSummary): TalkPages {
  if (hasTalk(pages, talk.conversationId)) return pages
  const isOlder = ({ updatedAt }: TalkSummary) => updatedAt < talk.updatedAt
  const found = pages.pages.findIndex(({ talks }) => talks.some(isOlder))
  const place = found === -1 ? pages.pages.length - 1 : found
  return changePages(pages, (talks, page) => {
    if (page !== place) return talks
    const before = talks.findIndex(isOlder)
    return before === -1 ? [...talks, talk] : talks.toSpliced(before, 0, talk)
  })
}

/** `null` is the scene's title. */
export function withTitle(pages: TalkPages, id: TalkId, title: string | null): TalkPages {
  return changePages(pages, (talks) => talks.map((talk) => (talk.conversationId === id ? { ...talk, title } : talk)))
}

function changePages(pages: TalkPages, change: (talks: TalkSummary[], page: number) => TalkSummary[]): TalkPages {
  return { ...pages, pages: pages.pages.map((page, index) => ({ ...page, talks: change(page.talks, index) })) }
}
