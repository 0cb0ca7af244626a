import { Check, Flag } from 'lucide-react'
import { useRef, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Part, Piece } from '../../ui/part.tsx'
import type { ReportedReply } from './report-panel.tsx'

const REPORT_PANEL = new Part(() => import('./report-panel.tsx').then((file) => file.ReportPanel))

/** A way to say that a reply was bad. The panel's code comes with the first press. */
export function ReportReply(reply: ReportedReply) {
  const [isOpen, setOpen] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const [isSent, setSent] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button
        ref={button}
        look="bare"
        size="small"
        onClick={() => {
          setAsked(true)
          setOpen(true)
        }}
      >
        <Flag size={16} strokeWidth={2} aria-hidden />
        {m.line_report()}
      </Button>
      {isAsked && (
        <Piece
          part={REPORT_PANEL}
          partProps={{ ...reply, open: isOpen, onOpenChange: setOpen, onSent: () => setSent(true), focusAfter: () => button.current }}
          over={{ isWanted: isOpen, onClose: () => setOpen(false) }}
        />
      )}
      {isSent && <Reported />}
    </>
  )
}

export function Reported() {
  return (
    <p className="line-state">
      <Check size={16} strokeWidth={2} aria-hidden />
      {m.line_reported()}
    </p>
  )
}
