import type { ChatState } from '@parley/contracts/apply-chat-frame'
import { GROUP_TITLE_MAX_LENGTH } from '@parley/contracts/chat'
import { useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { PictureField } from '../../ui/picture-field.tsx'

/** A group's picture and title. Each saves by itself. */
export function GroupTitle({ state: { conversationId, title, pictureId } }: { state: ChatState }) {
  const [typed, setTyped] = useState(title ?? '')
  const change = trpc.chat.changeGroup.useMutation()
  const changePicture = trpc.chat.changeGroup.useMutation()
  const wanted = typed.trim()
  const isChanged = wanted !== '' && wanted !== title
  return (
    <section className="grid gap-4">
      <div>
        <PictureField
          name={title ?? ''}
          pictureId={pictureId}
          isSaving={changePicture.isPending}
          problem={changePicture.error && errorText(changePicture.error)}
          onSave={(next) => changePicture.mutate({ conversationId, pictureId: next })}
        />
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (isChanged && !change.isPending) change.mutate({ conversationId, title: wanted })
        }}
      >
        <Field
          label={m.chat_group_name()}
          value={typed}
          maxLength={GROUP_TITLE_MAX_LENGTH}
          error={change.error ? errorText(change.error) : wanted ? undefined : m.chat_group_name_missing()}
          onChange={(event) => {
            setTyped(event.target.value)
            change.reset()
          }}
          end={
            isChanged ? (
              <Button type="submit" size="small" busy={change.isPending}>
                {m.chat_save()}
              </Button>
            ) : undefined
          }
        />
      </form>
    </section>
  )
}
