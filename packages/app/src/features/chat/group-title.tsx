import type { ChatState } from '@parley/contracts/apply-chat-frame'
import { GROUP_TITLE_MAX_LENGTH } from '@parley/contracts/chat'
import { useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Face } from '../../ui/face.tsx'
import { Field } from '../../ui/field.tsx'
import { PicturePicker, useSentPicture } from '../../ui/picture-picker.tsx'

/** A group's picture and title. Each saves by itself. */
export function GroupTitle({ state: { conversationId, title, pictureId } }: { state: ChatState }) {
  const [typed, setTyped] = useState(title ?? '')
  const change = trpc.chat.changeGroup.useMutation()
  const picture = useSentPicture((id) => change.mutate({ conversationId, pictureId: id }))
  const wanted = typed.trim()
  return (
    <section className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <Face size="large" name={title ?? ''} pictureId={pictureId} />
        <PicturePicker label={m.chat_group_picture()} busy={picture.isSending} onChoose={(file) => void picture.send(file)} />
        {pictureId && (
          <Button
            size="small"
            look="bare"
            onClick={() => {
              picture.forget()
              change.mutate({ conversationId, pictureId: null })
            }}
          >
            {m.chat_group_no_picture()}
          </Button>
        )}
      </div>
      {picture.problem && (
        <p role="alert" className="text-caption text-danger">
          {picture.problem}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted && wanted !== title) change.mutate({ conversationId, title: wanted })
        }}
      >
        <Field
          label={m.chat_group_name()}
          value={typed}
          maxLength={GROUP_TITLE_MAX_LENGTH}
          error={change.error ? errorText(change.error) : undefined}
          onChange={(event) => setTyped(event.target.value)}
          end={
            wanted && wanted !== title ? (
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
