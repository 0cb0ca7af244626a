import { GROUP_TITLE_MAX_LENGTH } from '@parley/contracts/chat'
import type { ConversationId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import type { ConversationProps } from './conversation.tsx'

export interface NewGroupProps extends Pick<ConversationProps, 'picker'> {
  onMade: (conversationId: ConversationId) => void
}

export function NewGroup({ picker, onMade }: NewGroupProps) {
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<PersonView[]>([])
  const [isMissing, setMissing] = useState(false)
  const create = trpc.chat.createGroup.useMutation({ onSuccess: ({ conversationId }) => onMade(conversationId) })
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(title.trim() === '')
        if (!title.trim()) event.currentTarget.querySelector('input')?.focus()
        else if (!create.isPending) create.mutate({ title: title.trim(), userIds: chosen.map(({ id }) => id) })
      }}
    >
      <Field
        label={m.chat_group_name()}
        value={title}
        maxLength={GROUP_TITLE_MAX_LENGTH}
        error={isMissing && !title.trim() ? m.chat_group_name_missing() : undefined}
        onChange={(event) => setTitle(event.target.value)}
      />
      {picker(chosen, setChosen)}
      {create.error && (
        <p role="alert" className="text-caption text-danger">
          {errorText(create.error)}
        </p>
      )}
      <Button type="submit" look="solid" busy={create.isPending} className="justify-self-start">
        {m.chat_group_make()}
      </Button>
    </form>
  )
}
