import type { ChatState } from '@parley/contracts/apply-chat-frame'
import { GROUP_TITLE_MAX_LENGTH } from '@parley/contracts/chat'
import { useRef, useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Face } from '../../ui/face.tsx'
import { Field } from '../../ui/field.tsx'
import { uploadFile } from './upload-file.ts'

/** A group's picture and title. Each saves by itself. */
export function GroupTitle({ state: { conversationId, title, pictureId } }: { state: ChatState }) {
  const [typed, setTyped] = useState(title ?? '')
  const change = trpc.chat.changeGroup.useMutation()
  const picker = useRef<HTMLInputElement>(null)
  const [isUploading, setUploading] = useState(false)
  const wanted = typed.trim()

  async function choose(file: File | undefined) {
    if (!file) return
    setUploading(true)
    try {
      const { id } = await uploadFile(file, '/api/pictures', { onProgress: () => {}, signal: AbortSignal.timeout(60_000) })
      change.mutate({ conversationId, pictureId: id })
    } finally {
      setUploading(false)
    }
  }
  return (
    <section className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <Face size="large" name={title ?? ''} pictureId={pictureId} />
        <Button size="small" busy={isUploading} onClick={() => picker.current?.click()}>
          {m.chat_group_picture()}
        </Button>
        {pictureId && (
          <Button size="small" look="bare" onClick={() => change.mutate({ conversationId, pictureId: null })}>
            {m.chat_group_no_picture()}
          </Button>
        )}
        <input ref={picker} type="file" accept="image/*" hidden onChange={(event) => void choose(event.target.files?.[0])} />
      </div>
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
