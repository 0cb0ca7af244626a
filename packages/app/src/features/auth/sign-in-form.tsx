import { useRef, useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { CheckedForm } from './checked-form.tsx'
import { EmailField } from './email-field.tsx'
import { emailProblemText } from '../../lib/email-problem.ts'
import { FormError } from './form-error.tsx'
import { useReplaceSession } from './use-replace-session.ts'

/** Whoever gets in is somebody else: the page that shows this form sees it and goes on. */
export function SignInForm() {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const passwordField = useRef<HTMLInputElement>(null)
  const replaceSession = useReplaceSession()
  const signIn = trpc.auth.signIn.useMutation({
    onSuccess: replaceSession,
    onError: (error) => {
      if (errorCode(error) === 'wrong-credentials') passwordField.current?.focus()
    },
  })
  const refused = signIn.error && errorCode(signIn.error) === 'wrong-credentials' ? errorText(signIn.error) : undefined
  const problems = { email: emailProblemText(email), password: password ? undefined : m.auth_password_missing() }
  return (
    <CheckedForm problems={problems} busy={signIn.isPending} onSend={() => signIn.mutate({ email: email.trim(), password })}>
      {(shown) => (
        <>
          <EmailField
            autoComplete="username"
            value={email}
            error={shown.email}
            onChange={(event) => {
              setEmail(event.target.value)
              signIn.reset()
            }}
          />
          <PasswordField
            ref={passwordField}
            name="password"
            label={m.auth_password()}
            autoComplete="current-password"
            required
            value={password}
            error={refused ?? shown.password}
            hint={refused && m.auth_confirmed_elsewhere({ forgot: m.auth_forgot() })}
            onChange={(event) => {
              setPassword(event.target.value)
              signIn.reset()
            }}
          />
          <FormError error={signIn.error} except={['wrong-credentials']} />
          <Button type="submit" look="solid" size="big" busy={signIn.isPending}>
            {m.auth_sign_in()}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
