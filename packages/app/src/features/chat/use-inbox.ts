import type { InboxList } from '@parley/contracts/apply-inbox-frame'
import type { InboxItem } from '@parley/contracts/chat'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { trpc } from '../../lib/trpc.ts'
import { nameItem } from './nicknames.ts'
import { useNicknames } from './use-nicknames.ts'
import { listInput, withPage } from './inbox-lists.ts'

export interface InboxQuery {
  /** `undefined` until we know. */
  items: readonly InboxItem[] | undefined
  /** How many people ask to be my contact. */
  contactRequests: number
  error: unknown
  isFetching: boolean
  refetch: () => unknown
  /** Absent when there are no more. */
  fetchMore: (() => void) | undefined
  isFetchingMore: boolean
  moreError: unknown
}

/** One list of the inbox. Fetched once; from then on `InboxKeeper` keeps it by frames. */
export function useInbox(list: InboxList): InboxQuery {
  const utils = trpc.useUtils()
  const query = trpc.chat.inbox.useQuery(listInput(list), { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false })
  const names = useNicknames()
  const items = useMemo(() => query.data?.items.map((item) => nameItem(item, names)), [query.data, names])
  const last = query.data?.items.at(-1)
  const more = useMutation({
    mutationFn: async (after: InboxItem) => {
      const { activeAt, conversationId, place } = after
      const before = { isPinned: place.pinnedAt !== null, activeAt, conversationId }
      const page = await utils.client.chat.inbox.query({ list, before })
      utils.chat.inbox.setData(listInput(list), (state) => state && withPage(state, page))
    },
  })
  return {
    items,
    contactRequests: query.data?.contactRequests ?? 0,
    error: query.data ? null : query.error,
    isFetching: query.isFetching,
    refetch: query.refetch,
    fetchMore: query.data?.hasMore && last ? () => more.mutate(last) : undefined,
    isFetchingMore: more.isPending,
    moreError: more.error,
  }
}
