import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MailSent } from './mail-sent.tsx'
import { withNext } from './next-path.ts'

export interface SignUpSentProps {
  email: string
  /** Signing up made a guest of anybody: nobody is here once the mail was opened in another browser. */
  isHere: boolean
  next: string
  onAgain: () => void
}

/** Where to look now, and the way on. */
export function SignUpSent({ email, isHere, next, onAgain }: SignUpSentProps) {
  const utils = trpc.useUtils()
  const text = m.auth_mail_signup({ email })
  if (isHere) {
    return (
      <MailSent text={text} note={<p className="text-ui text-ink-soft">{m.auth_mail_elsewhere()}</p>} onAgain={onAgain}>
        {/* The mail may have been opened elsewhere a moment ago. */}
        <ButtonLink to={next} look="solid" onClick={() => void utils.auth.me.invalidate()}>
          {m.auth_go_on_meanwhile()}
        </ButtonLink>
      </MailSent>
    )
  }
  const note = (
    <Notice role="status">
      {m.auth_signed_out_here()} {m.auth_confirmed_elsewhere({ forgot: m.auth_forgot() })}
    </Notice>
  )
  return (
    <MailSent text={text} note={note} onAgain={onAgain}>
      <ButtonLink to={withNext('/login', next)} look="solid">
        {m.auth_sign_in()}
      </ButtonLink>
      <ButtonLink to={withNext('/forgot', next)}>{m.auth_forgot()}</ButtonLink>
    </MailSent>
  )
}
