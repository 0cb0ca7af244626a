import type { AccountView } from '@parley/contracts/auth'
import { useState } from 'react'
import { errorCode } from '../../lib/errors.ts'
import { pageSocket } from '../../lib/socket.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Change } from './change.tsx'
import { focusProblem } from './focus-problem.ts'
import { FormError } from './form-error.tsx'
import { newPasswordProblemText, passwordHint } from './password-problem.ts'

export function PasswordChange({ account: { email, hasPassword } }: { account: AccountView }) {
  const [isChanged, setChanged] = useState(false)
  if (email === null) return <p className="text-ui text-ink-soft">{m.auth_password_needs_email()}</p>
  return (
    <Change
      action={hasPassword ? m.auth_password_change() : m.auth_password_set()}
      form={(close) => (
        <PasswordForm
          hasPassword={hasPassword}
          onDone={() => {
            setChanged(true)
            close()
          }}
        />
      )}
    >
      <span role="status" className={isChanged ? 'text-good' : 'text-ink-soft'}>
        {isChanged ? m.auth_password_changed() : hasPassword ? m.auth_password_hidden() : m.auth_password_none()}
      </span>
    </Change>
  )
}

function PasswordForm({ hasPassword, onDone }: { hasPassword: boolean; onDone: () => void }) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [tried, setTried] = useState(false)
  const utils = trpc.useUtils()
  const change = trpc.auth.changePassword.useMutation({
    onSuccess: async () => {
      // The session of before has ended, and the line to the server with it.
      pageSocket().restart()
      await utils.auth.account.invalidate()
      onDone()
    },
  })
  const isRefused = change.error !== null && errorCode(change.error) === 'wrong-credentials'
  const problems = {
    current: hasPassword && !current ? m.auth_password_missing() : undefined,
    next: newPasswordProblemText(next),
  }
  return (
    <form
      className="grid gap-3.5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (change.isPending || focusProblem(event.currentTarget, problems)) return
        change.mutate({ next, ...(hasPassword && { current }) })
      }}
    >
      {hasPassword && (
        <PasswordField
          name="current"
          label={m.auth_password_current()}
          autoComplete="current-password"
          required
          value={current}
          error={isRefused ? m.auth_password_wrong() : tried ? problems.current : undefined}
          onChange={(event) => {
            setCurrent(event.target.value)
            change.reset()
          }}
        />
      )}
      <PasswordField
        name="next"
        label={m.auth_password_new()}
        hint={passwordHint()}
        autoComplete="new-password"
        maxLength={200}
        required
        value={next}
        error={tried ? problems.next : undefined}
        onChange={(event) => setNext(event.target.value)}
      />
      <p className="text-caption text-ink-faint">{m.auth_password_elsewhere()}</p>
      <FormError error={change.error} except={['wrong-credentials']} />
      <Button type="submit" look="solid" className="justify-self-start" busy={change.isPending}>
        {m.auth_reset_do()}
      </Button>
    </form>
  )
}
