import type { AccountView } from '@parley/contracts/auth'
import { useState } from 'react'
import { errorCode } from '../../lib/errors.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Change } from './change.tsx'
import { EmailField } from './email-field.tsx'
import { emailProblemText } from './email-problem.ts'
import { focusProblem } from './focus-problem.ts'
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
  const [tried, setTried] = useState(false)
  const utils = trpc.useUtils()
  const change = trpc.auth.changeEmail.useMutation({
    onSuccess: async () => {
      await utils.auth.account.invalidate()
      onDone()
    },
  })
  const isRefused = change.error !== null && errorCode(change.error) === 'wrong-credentials'
  const problems = {
    email: emailProblemText(email),
    password: hasPassword && !password ? m.auth_password_missing() : undefined,
  }
  return (
    <form
      className="grid gap-3.5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (change.isPending || focusProblem(event.currentTarget, problems)) return
        change.mutate({ email: email.trim(), ...(hasPassword && { password }) })
      }}
    >
      <EmailField
        label={m.auth_email_new()}
        value={email}
        error={tried ? problems.email : undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
      {hasPassword && (
        <PasswordField
          name="password"
          label={m.auth_password_current()}
          autoComplete="current-password"
          required
          value={password}
          error={isRefused ? m.auth_password_wrong() : tried ? problems.password : undefined}
          onChange={(event) => {
            setPassword(event.target.value)
            change.reset()
          }}
        />
      )}
      <FormError error={change.error} except={['wrong-credentials']} />
      <Button type="submit" look="solid" className="justify-self-start" busy={change.isPending}>
        {m.auth_email_send()}
      </Button>
    </form>
  )
}
