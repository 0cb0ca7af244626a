import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { UserId } from '@parley/contracts/ids'
import { useInfiniteQuery } from '@tanstack/react-query'
import { procedureKey, trpc } from '../../lib/trpc.ts'

/** The people of a group, page after page. Asked anew when somebody comes or goes. */
export function useMembers({ conversationId, memberCount }: Pick<ChatState, 'conversationId' | 'memberCount'>) {
  const { client } = trpc.useUtils()
  const query = useInfiniteQuery({
    queryKey: [...procedureKey('chat', 'members'), conversationId, memberCount, 'pages'],
    queryFn: ({ pageParam, signal }) => client.chat.members.query({ conversationId, after: pageParam }, { signal }),
    initialPageParam: null as UserId | null,
    getNextPageParam: ({ members, hasMore }) => (hasMore ? members.at(-1)?.person.id : undefined),
    staleTime: 0,
  })
  return { ...query, members: query.data?.pages.flatMap(({ members }) => members) ?? [] }
}
