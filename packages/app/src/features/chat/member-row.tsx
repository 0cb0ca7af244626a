import type { MemberRole, MemberView } from '@parley/contracts/chat'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { useRef, useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { languageName } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Face } from '../../ui/face.tsx'
import { Select } from '../../ui/select.tsx'

export interface MemberRowProps {
  member: MemberView
  me: UserId
  myRole: MemberRole
  conversationId: ConversationId
  onPerson: (person: PersonView) => void
  onChanged: () => void
  /** The question that had the focus is answered, and its door may be gone. */
  onAnswered: () => void
}

const RANK: Record<MemberRole, number> = { owner: 2, admin: 1, member: 0 }

/** Somebody of a group: who they are in it, and, for those above them, the way to change that. */
export function MemberRow({
  member: { person, role, readingLanguage },
  me,
  myRole,
  conversationId,
  onPerson,
  onChanged,
  onAnswered,
}: MemberRowProps) {
  /** What is asked about before it happens. */
  const [asking, setAsking] = useState<'owner' | 'out' | null>(null)
  const door = useRef<HTMLButtonElement>(null)
  const acts = useRef<HTMLDivElement>(null)
  const change = trpc.chat.changeRole.useMutation({
    onSuccess: (_, { role: next }) => {
      setAsking(null)
      if (next === 'owner') onAnswered()
      onChanged()
    },
  })
  const remove = trpc.chat.removeMember.useMutation({
    onSuccess: () => {
      onAnswered()
      onChanged()
    },
  })
  const isMe = person.id === me
  const isBelow = !isMe && RANK[role] < RANK[myRole]
  const mayChange = isBelow && myRole === 'owner'
  const words: Record<MemberRole, string> = { owner: m.chat_role_owner(), admin: m.chat_role_admin(), member: m.chat_role_member() }
  const roles = (['owner', 'admin', 'member'] as const).map((value) => ({ value, label: words[value] }))
  return (
    <li className="member">
      <button type="button" className="member-who" onClick={() => onPerson(person)} disabled={isMe}>
        <Face name={person.name} pictureId={person.avatarId} />
        <span className="w-0 grow">
          <b className="line-clamp-2 text-ui font-semibold wrap-anywhere">{isMe ? m.chat_you() : person.name}</b>
          <span className="text-caption text-ink-faint">
            {languageName(readingLanguage)}
            {role !== 'member' && !mayChange && ` · ${words[role]}`}
          </span>
        </span>
      </button>
      {isBelow && (
        <div ref={acts} className="member-acts">
          {mayChange && (
            <Select
              look="bare"
              label={m.chat_role_of({ who: person.name })}
              value={role}
              options={roles}
              onValueChange={(next) => {
                change.reset()
                if (next === 'owner') setAsking('owner')
                else change.mutate({ conversationId, userId: person.id, role: next })
              }}
            />
          )}
          <Button
            ref={door}
            look="bare"
            size="small"
            aria-label={m.chat_remove_person({ who: person.name })}
            onClick={() => {
              remove.reset()
              setAsking('out')
            }}
          >
            {m.chat_remove()}
          </Button>
        </div>
      )}
      {asking === 'owner' && (
        <Confirm
          words={m.chat_pass_on_text({ who: person.name })}
          busy={change.isPending}
          problem={change.error && errorText(change.error)}
          onGo={() => change.mutate({ conversationId, userId: person.id, role: 'owner' })}
          stay={m.chat_cancel()}
          onStay={() => {
            setAsking(null)
            acts.current?.querySelector('select')?.focus()
          }}
        >
          {m.chat_pass_on({ who: person.name })}
        </Confirm>
      )}
      {asking === 'out' && (
        <Confirm
          words={m.chat_remove_text({ who: person.name })}
          busy={remove.isPending}
          problem={remove.error && errorText(remove.error)}
          onGo={() => remove.mutate({ conversationId, userId: person.id })}
          stay={m.chat_cancel()}
          onStay={() => {
            setAsking(null)
            door.current?.focus()
          }}
        >
          {m.chat_remove_person({ who: person.name })}
        </Confirm>
      )}
      {change.error && asking !== 'owner' && (
        <p role="alert" className="w-full text-caption text-danger">
          {errorText(change.error)}
        </p>
      )}
    </li>
  )
}
