import type { ConversationId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { useAppeared } from '../../ui/use-appeared.ts'
import type { ConversationProps } from './conversation.tsx'

export function GroupAdd({ conversationId, picker }: { conversationId: ConversationId } & Pick<ConversationProps, 'picker'>) {
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<PersonView[]>([])
  const add = trpc.chat.addMembers.useMutation({
    onSuccess: () => {
      setChosen([])
      setOpen(false)
    },
  })
  if (!isOpen) {
    return (
      <Button className="justify-self-start" onClick={() => setOpen(true)}>
        <UserPlus size={20} strokeWidth={1.75} aria-hidden />
        {m.chat_add_people()}
      </Button>
    )
  }
  return (
    <Adding>
      <h3 className="text-ui font-semibold">{m.chat_add_people()}</h3>
      {picker(chosen, setChosen)}
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
        <Button onClick={() => setOpen(false)}>{m.chat_cancel()}</Button>
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
