import { type ReactNode, useEffect, useRef } from 'react'
import { Rich } from '../../lib/rich.tsx'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { MailboxLine } from './mailbox-line.tsx'

export interface MailSentProps {
  /** One sentence with the address in `<b>`. It reads the same whether the address is known or not. */
  text: string
  /** What else to know before the mail is opened. */
  note?: ReactNode
  onAgain: () => void
  /** A way on that needs no mail. */
  children?: ReactNode
}

export function MailSent({ text, note, onAgain, children }: MailSentProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <>
      <h1 ref={title} tabIndex={-1} className="outline-none">
        {m.auth_mail_title()}
      </h1>
      <p className="wrap-anywhere text-ink-soft">
        <Rich text={text} b={(words) => <b className="font-semibold text-ink">{words}</b>} />
      </p>
      {note}
      <p className="text-ui text-ink-soft">{m.auth_mail_nothing()}</p>
      <div className="flex flex-wrap gap-3">
        {children}
        <Button onClick={onAgain}>{m.auth_mail_again()}</Button>
      </div>
      <MailboxLine />
    </>
  )
}
