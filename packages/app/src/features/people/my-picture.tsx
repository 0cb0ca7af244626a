import type { ErrorCode } from '@parley/contracts/errors'
import type { AttachmentId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { useRef, useState } from 'react'
import { errorCodeText, errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Face } from '../../ui/face.tsx'
import { SavedBeside } from '../../ui/saved.tsx'
import { sendPicture } from './send-picture.ts'

/** The picture of oneself. It is saved as soon as it is chosen. */
export function MyPicture({ me: { name, avatarId } }: { me: PersonView }) {
  const utils = trpc.useUtils()
  const picker = useRef<HTMLInputElement>(null)
  const chooser = useRef<HTMLButtonElement>(null)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  // Busy until the new face is there.
  const change = trpc.attachments.setAvatar.useMutation({
    onSuccess: () => Promise.all([utils.people.profile.invalidate(), utils.auth.me.invalidate()]),
  })
  const isBusy = isSending || change.isPending
  const save = (pictureId: AttachmentId | null) => {
    setProblem(null)
    change.mutate({ pictureId })
  }

  async function choose(file: File | undefined) {
    if (!file) return
    change.reset()
    setProblem(null)
    setSending(true)
    const sent = await sendPicture(file)
    setSending(false)
    if ('errorCode' in sent) setProblem(sent.errorCode)
    else save(sent.id)
  }

  return (
    <SavedBeside saved={change.isSuccess}>
      <p className="mb-1.5 text-ui font-semibold">{m.people_picture()}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Face size="large" name={name} pictureId={avatarId} />
        <Button ref={chooser} size="small" busy={isBusy} onClick={() => picker.current?.click()}>
          {m.people_picture_choose()}
        </Button>
        {avatarId && (
          <Button
            size="small"
            look="bare"
            busy={isBusy}
            onClick={() => {
              save(null)
              // This button goes with the picture.
              chooser.current?.focus()
            }}
          >
            {m.people_picture_remove()}
          </Button>
        )}
        <input
          ref={picker}
          type="file"
          accept="image/*"
          hidden
          onChange={(event) => {
            void choose(event.target.files?.[0])
            // The same file may be chosen again.
            event.target.value = ''
          }}
        />
      </div>
      {(problem ?? change.error) && (
        <p role="alert" className="mt-1.5 text-caption text-danger">
          {problem ? problemWords(problem) : errorText(change.error)}
        </p>
      )}
    </SavedBeside>
  )
}

function problemWords(code: ErrorCode): string {
  if (code === 'bad-request') return m.people_picture_wrong()
  return code === 'too-large' ? m.people_picture_large() : errorCodeText(code)
}
