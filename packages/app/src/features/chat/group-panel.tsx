import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { UserId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { LogOut } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { ConversationProps } from './conversation.tsx'
import { GroupAdd } from './group-add.tsx'
import { GroupLink } from './group-link.tsx'
import { GroupMembers } from './group-members.tsx'
import { GroupTitle } from './group-title.tsx'

export interface GroupPanelProps extends Pick<ConversationProps, 'picker'> {
  open: boolean
  onOpenChange: (open: boolean) => void
  state: ChatState
  me: UserId
  openPerson: (person: PersonView) => void
}

/** A group, its people, and what I may do about it. */
export function GroupPanel({ open, onOpenChange, state, me, openPerson, picker }: GroupPanelProps) {
  const mayManage = state.place.role !== 'member'
  return (
    <Panel open={open} onOpenChange={onOpenChange} title={state.title ?? ''}>
      <div className="grid gap-7">
        {mayManage && <GroupTitle state={state} />}
        <GroupMembers
          state={state}
          me={me}
          onPerson={(person) => {
            onOpenChange(false)
            openPerson(person)
          }}
        />
        {mayManage && <GroupAdd state={state} picker={picker} />}
        {mayManage && <GroupLink conversationId={state.conversationId} />}
        <Leave state={state} />
      </div>
    </Panel>
  )
}

function Leave({ state: { conversationId, place, memberCount } }: { state: ChatState }) {
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const leave = trpc.chat.leave.useMutation({ onSuccess: () => navigate('/chats', { replace: true }) })
  const door = useRef<HTMLButtonElement>(null)
  if (isAsking) {
    return (
      <Confirm
        words={memberCount === 1 ? m.chat_leave_last() : place.role === 'owner' ? m.chat_leave_owner() : m.chat_leave_text()}
        busy={leave.isPending}
        problem={leave.error && errorText(leave.error)}
        onGo={() => leave.mutate({ conversationId })}
        onStay={() => {
          flushSync(() => setAsking(false))
          door.current?.focus()
        }}
      >
        {m.chat_leave()}
      </Confirm>
    )
  }
  return (
    <Button ref={door} look="bare" className="justify-self-start text-danger" onClick={() => setAsking(true)}>
      <LogOut size={20} strokeWidth={1.75} aria-hidden />
      {m.chat_leave()}
    </Button>
  )
}
