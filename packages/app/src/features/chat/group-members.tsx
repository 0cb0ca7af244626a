import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { UserId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatNumber } from '../../lib/i18n.ts'
import { procedureKey, trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { InboxWaiting } from './inbox-waiting.tsx'
import { namePerson } from './nicknames.ts'
import { useNicknames } from './use-nicknames.ts'
import { MemberRow } from './member-row.tsx'

export interface GroupMembersProps {
  state: ChatState
  me: UserId
  onPerson: (person: PersonView) => void
}

export function GroupMembers({ state, me, onPerson }: GroupMembersProps) {
  const { conversationId, memberCount } = state
  const { client } = trpc.useUtils()
  const names = useNicknames()
  const query = useInfiniteQuery({
    // Asked anew when somebody comes or goes.
    queryKey: [...procedureKey('chat', 'members'), conversationId, memberCount, 'pages'],
    queryFn: ({ pageParam, signal }) => client.chat.members.query({ conversationId, after: pageParam }, { signal }),
    initialPageParam: null as UserId | null,
    getNextPageParam: ({ members, hasMore }) => (hasMore ? members.at(-1)?.person.id : undefined),
    staleTime: 0,
  })
  return (
    <section className="grid gap-2">
      <h3 className="text-ui font-semibold">{m.chat_members({ count: memberCount, members: formatNumber(memberCount) })}</h3>
      {query.error && <Failed error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />}
      {query.isPending && <InboxWaiting />}
      <ul className="grid">
        {query.data?.pages
          .flatMap(({ members }) => members)
          .map(({ person, ...rest }) => ({ ...rest, person: namePerson(person, names) }))
          .map((member) => (
            <MemberRow
              key={member.person.id}
              member={member}
              me={me}
              myRole={state.place.role}
              conversationId={conversationId}
              onPerson={onPerson}
              onChanged={() => void query.refetch()}
            />
          ))}
      </ul>
      {query.hasNextPage && (
        <Button look="bare" size="small" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {m.chat_more_people()}
        </Button>
      )}
    </section>
  )
}
