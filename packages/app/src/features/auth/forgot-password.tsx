import { useState } from 'react'
import { Link } from 'react-router'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { CheckedForm } from './checked-form.tsx'
import { EmailField } from './email-field.tsx'
import { emailProblemText } from '../../lib/email-problem.ts'
import { FormError } from './form-error.tsx'
import { MailSent } from './mail-sent.tsx'
import { withNext } from './next-path.ts'

/** The answer is the same whatever the address. */
export function ForgotPassword({ next }: { next: string }) {
  const [email, setEmail] = useState('')
  const forgot = trpc.auth.forgotPassword.useMutation()
  if (forgot.isSuccess) return <MailSent text={m.auth_mail_forgot({ email: email.trim() })} onAgain={() => forgot.reset()} />
  return (
    <>
      <h1>{m.auth_forgot_title()}</h1>
      <p className="text-ink-soft">{m.auth_forgot_intro()}</p>
      <CheckedForm
        problems={{ email: emailProblemText(email) }}
        busy={forgot.isPending}
        onSend={() => forgot.mutate({ email: email.trim() })}
      >
        {(shown) => (
          <>
            <EmailField value={email} error={shown.email} onChange={(event) => setEmail(event.target.value)} />
            <FormError error={forgot.error} />
            <Button type="submit" look="solid" size="big" busy={forgot.isPending}>
              {m.auth_forgot_send()}
            </Button>
          </>
        )}
      </CheckedForm>
      <p className="text-ui">
        <Link to={withNext('/login', next)} className="link">
          {m.auth_back()}
        </Link>
      </p>
    </>
  )
}
