import type { TalkCursor, TalkSummary } from '@parley/contracts/talks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { procedureKey, trpc } from '../../lib/trpc.ts'
import { listTalks, type TalkPages } from './talk-pages.ts'

/** Begins the key of every list of talks. */
export function talksKey() {
  return procedureKey('practice', 'list')
}

export interface Talks {
  /** Newest first; `undefined` until we know. While another search is on its way: those of the search before. */
  list: TalkSummary[] | undefined
  /** Why there is no list. */
  error: unknown
  isFetching: boolean
  /** What is looked for now is not here yet. */
  isSearching: boolean
  refetch: () => Promise<unknown>
  /** Absent when there are no more. Resolves to the first of those that came. */
  fetchMore: (() => Promise<TalkSummary | undefined>) | undefined
  isFetchingMore: boolean
  /** Why no more came. */
  moreError: unknown
}

function cursorOf(talk: TalkSummary | undefined): TalkCursor | undefined {
  return talk && { updatedAt: talk.updatedAt, conversationId: talk.conversationId }
}

/** My talks, a page at a time; of all of them, or of those in which something was said. */
export function useTalks(search: string): Talks {
  const { client } = trpc.useUtils()
  const query = useInfiniteQuery({
    queryKey: [...talksKey(), { search }],
    queryFn: ({ pageParam, signal }) => client.practice.list.query({ search, before: pageParam }, { signal }),
    initialPageParam: null as TalkPages['pageParams'][number],
    getNextPageParam: ({ talks, hasMore }) => (hasMore ? cursorOf(talks.at(-1)) : undefined),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const list = query.data && listTalks(query.data)
  return {
    list,
    error: list ? null : query.error,
    isFetching: query.isFetching,
    isSearching: query.isPlaceholderData,
    refetch: query.refetch,
    fetchMore: query.hasNextPage ? () => query.fetchNextPage().then(({ data }) => data && listTalks(data)[list?.length ?? 0]) : undefined,
    isFetchingMore: query.isFetchingNextPage,
    moreError: query.isFetchNextPageError ? query.error : null,
  }
}
