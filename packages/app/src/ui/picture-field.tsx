import type { ErrorCode } from '@parley/contracts/errors'
import type { AttachmentId } from '@parley/contracts/ids'
import { useRef, useState } from 'react'
import { errorCodeText } from '../lib/error-words.ts'
import { sendPicture } from '../lib/send-picture.ts'
import { m } from '../paraglide/messages.js'
import { Button } from './button.tsx'
import { Face } from './face.tsx'

export interface PictureFieldProps {
  /** Whose picture it is: their initials stand there while there is none. */
  name: string
  pictureId: AttachmentId | null
  isSaving: boolean
  /** Why it could not be saved. */
  problem: string | null
  /** `null`: none any more. */
  onSave: (pictureId: AttachmentId | null) => void
}

/** A picture of somebody or of a group. What is chosen goes to the server first, and is saved once it is there. */
export function PictureField({ name, pictureId, isSaving, problem, onSave }: PictureFieldProps) {
  const picker = useRef<HTMLInputElement>(null)
  const chooser = useRef<HTMLButtonElement>(null)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ErrorCode | null>(null)
  const isBusy = isSending || isSaving
  const words = refusal ? refusalWords(refusal) : isSending ? null : problem

  async function choose(file: File | undefined) {
    if (!file) return
    setRefusal(null)
    setSending(true)
    const sent = await sendPicture(file)
    setSending(false)
    if ('errorCode' in sent) setRefusal(sent.errorCode)
    else onSave(sent.id)
  }

  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Face size="large" name={name} pictureId={pictureId} />
        <Button ref={chooser} size="small" busy={isBusy} onClick={() => picker.current?.click()}>
          {m.people_picture_choose()}
        </Button>
        {pictureId && (
          <Button
            size="small"
            look="bare"
            busy={isBusy}
            onClick={() => {
              setRefusal(null)
              onSave(null)
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
      {words && (
        <p role="alert" className="mt-1.5 text-caption text-danger">
          {words}
        </p>
      )}
    </>
  )
}

function refusalWords(code: ErrorCode): string {
  if (code === 'bad-request') return m.people_picture_wrong()
  return code === 'too-large' ? m.people_picture_large() : errorCodeText(code)
}
