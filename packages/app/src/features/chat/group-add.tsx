import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { PersonView } from '@parley/contracts/people'
import { UserPlus } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { useAppeared } from '../../ui/use-appeared.ts'
import type { ConversationProps } from './conversation.tsx'
import { useMembers } from './use-members.ts'

export function GroupAdd({ state, picker }: { state: ChatState } & Pick<ConversationProps, 'picker'>) {
  const { conversationId } = state
  const { members } = useMembers(state)
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<PersonView[]>([])
  const door = useRef<HTMLButtonElement>(null)
  const close = () => {
    flushSync(() => setOpen(false))
    door.current?.focus()
  }
  const add = trpc.chat.addMembers.useMutation({
    onSuccess: () => {
      setChosen([])
      close()
    },
  })
  if (!isOpen) {
    return (
      <Button ref={door} className="justify-self-start" onClick={() => setOpen(true)}>
        <UserPlus size={20} strokeWidth={1.75} aria-hidden />
        {m.chat_add_people()}
      </Button>
    )
  }
  return (
    <Adding>
      <h3 className="text-ui font-semibold">{m.chat_add_people()}</h3>
      {picker(chosen, setChosen, new Set(members.map(({ person }) => person.id)))}
      {add.error && (
        <p role="alert" className="text-caption text-danger">
          {errorText(add.error)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          look="solid"
          busy={add.isPending}
          disabled={chosen.length === 0}
          onClick={() => add.mutate({ conversationId, userIds: chosen.map(({ id }) => id) })}
        >
          {m.chat_add()}
        </Button>
        <Button onClick={close}>{m.chat_cancel()}</Button>
      </div>
    </Adding>
  )
}

function Adding({ children }: { children: ReactNode }) {
  const place = useAppeared<HTMLElement>()
  return (
    <section ref={place} aria-label={m.chat_add_people()} tabIndex={-1} className="grid scroll-m-4 gap-3">
      {children}
    </section>
  )
}
