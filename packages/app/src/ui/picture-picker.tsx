import type { ErrorCode } from '@parley/contracts/errors'
import type { AttachmentId } from '@parley/contracts/ids'
import { type RefObject, useRef, useState } from 'react'
import { errorCodeText } from '../lib/error-words.ts'
import { sendPicture } from '../lib/send-picture.ts'
import { m } from '../paraglide/messages.js'
import { Button } from './button.tsx'

export interface SentPictureState {
  isSending: boolean
  /** Why the last one was not taken. */
  problem: string | null
  send: (file: File) => Promise<void>
  forget: () => void
}

/** Sends a picture that was chosen, and says why it was not taken. */
export function useSentPicture(onSent: (id: AttachmentId) => void): SentPictureState {
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  return {
    isSending,
    problem: problem && problemWords(problem),
    async send(file) {
      setProblem(null)
      setSending(true)
      const sent = await sendPicture(file)
      setSending(false)
      if ('errorCode' in sent) setProblem(sent.errorCode)
      else onSent(sent.id)
    },
    forget: () => setProblem(null),
  }
}

export interface PicturePickerProps {
  label: string
  busy: boolean
  onChoose: (file: File) => void
  buttonRef?: RefObject<HTMLButtonElement | null>
}

/** The button that lets a picture be chosen, also the same one again. */
export function PicturePicker({ label, busy, onChoose, buttonRef }: PicturePickerProps) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button ref={buttonRef} size="small" busy={busy} onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onChoose(file)
          event.target.value = ''
        }}
      />
    </>
  )
}

function problemWords(code: ErrorCode): string {
  if (code === 'bad-request') return m.people_picture_wrong()
  return code === 'too-large' ? m.people_picture_large() : errorCodeText(code)
}
