import type { AccountView } from '@parley/contracts/auth'
import { useState } from 'react'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Change } from './change.tsx'
import { CheckedForm } from './checked-form.tsx'
import { CurrentPasswordField } from './current-password-field.tsx'
import { EmailField } from './email-field.tsx'
import { emailProblemText } from '../../lib/email-problem.ts'
import { FormError } from './form-error.tsx'
import { PendingEmail } from './pending-email.tsx'

/** A new address counts once the mail that went there was opened. */
export function EmailChange({ account }: { account: AccountView }) {
  const { email, pendingEmail, hasPassword } = account
  return (
    <div className="grid gap-4">
      <Change
        action={email === null ? m.auth_email_add() : m.auth_email_change()}
        form={(close) => <EmailForm hasPassword={hasPassword} onDone={close} />}
      >
        {email ?? <span className="text-ink-soft">{m.auth_email_none()}</span>}
      </Change>
      <PendingEmail email={pendingEmail} />
    </div>
  )
}

function EmailForm({ hasPassword, onDone }: { hasPassword: boolean; onDone: () => void }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const utils = trpc.useUtils()
  const change = trpc.auth.changeEmail.useMutation({
    onSuccess: async () => {
      await utils.auth.account.invalidate()
      onDone()
    },
  })
  const problems = {
    email: emailProblemText(email),
    password: hasPassword && !password ? m.auth_password_missing() : undefined,
  }
  return (
    <CheckedForm
      problems={problems}
      busy={change.isPending}
      onSend={() => change.mutate({ email: email.trim(), ...(hasPassword && { password }) })}
    >
      {(shown) => (
        <>
          <EmailField label={m.auth_email_new()} value={email} error={shown.email} onChange={(event) => setEmail(event.target.value)} />
          {hasPassword && (
            <CurrentPasswordField
              name="password"
              value={password}
              error={shown.password}
              refusal={change.error}
              onValueChange={(value) => {
                setPassword(value)
                change.reset()
              }}
            />
          )}
          <FormError error={change.error} except={['wrong-credentials']} />
          <Button type="submit" look="solid" className="justify-self-start" busy={change.isPending}>
            {m.auth_email_send()}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
