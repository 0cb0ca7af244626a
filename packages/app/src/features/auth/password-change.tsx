import type { AccountView } from '@parley/contracts/auth'
import { useState } from 'react'
import { pageSocket } from '../../lib/socket.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Change } from './change.tsx'
import { CheckedForm } from './checked-form.tsx'
import { CurrentPasswordField } from './current-password-field.tsx'
import { FormError } from './form-error.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { newPasswordProblemText } from './password-problem.ts'

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
  const utils = trpc.useUtils()
  const change = trpc.auth.changePassword.useMutation({
    onSuccess: async () => {
      // The session of before has ended, and the line to the server with it.
      pageSocket().restart()
      await utils.auth.account.invalidate()
      onDone()
    },
  })
  const problems = {
    current: hasPassword && !current ? m.auth_password_missing() : undefined,
    next: newPasswordProblemText(next),
  }
  return (
    <CheckedForm problems={problems} busy={change.isPending} onSend={() => change.mutate({ next, ...(hasPassword && { current }) })}>
      {(shown) => (
        <>
          {hasPassword && (
            <CurrentPasswordField
              name="current"
              value={current}
              error={shown.current}
              refusal={change.error}
              onValueChange={(value) => {
                setCurrent(value)
                change.reset()
              }}
            />
          )}
          <NewPasswordField name="next" value={next} error={shown.next} onValueChange={setNext} />
          <p className="text-caption text-ink-faint">{m.auth_password_elsewhere()}</p>
          <FormError error={change.error} except={['wrong-credentials']} />
          <Button type="submit" look="solid" className="justify-self-start" busy={change.isPending}>
            {m.auth_reset_do()}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
