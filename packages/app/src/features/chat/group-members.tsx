import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { UserId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { useRef } from 'react'
import { formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { InboxWaiting } from './inbox-waiting.tsx'
import { namePerson } from './nicknames.ts'
import { useMembers } from './use-members.ts'
import { useNicknames } from './use-nicknames.ts'
import { MemberRow } from './member-row.tsx'

export interface GroupMembersProps {
  state: ChatState
  me: UserId
  onPerson: (person: PersonView) => void
}

export function GroupMembers({ state, me, onPerson }: GroupMembersProps) {
  const { conversationId, memberCount } = state
  const names = useNicknames()
  const place = useRef<HTMLElement>(null)
  const query = useMembers(state)
  const title = m.chat_members({ count: memberCount, members: formatNumber(memberCount) })
  return (
    <section ref={place} tabIndex={-1} aria-label={title} className="grid gap-2 outline-none">
      <h3 className="text-ui font-semibold">{title}</h3>
      {query.error && <Failed error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />}
      {query.isPending && <InboxWaiting />}
      <ul className="grid">
        {query.members
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
              onAnswered={() => place.current?.focus()}
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
