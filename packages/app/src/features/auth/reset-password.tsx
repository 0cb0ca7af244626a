import { useState } from 'react'
import { useNavigate } from 'react-router'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { showToast } from '../../ui/toast.tsx'
import { focusProblem } from './focus-problem.ts'
import { FormError } from './form-error.tsx'
import { isOldLink, OldLink } from './old-link.tsx'
import { newPasswordProblemText, passwordHint } from './password-problem.ts'
import { useReplaceSession } from './use-replace-session.ts'

export function ResetPassword({ token }: { token: string }) {
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const navigate = useNavigate()
  const replaceSession = useReplaceSession()
  const reset = trpc.auth.resetPassword.useMutation({
    onSuccess: async (me) => {
      await replaceSession(me)
      showToast({ text: m.auth_password_changed() })
      void navigate('/home', { replace: true })
    },
  })
  if (isOldLink(reset.error)) {
    return (
      <OldLink text={m.auth_link_old_reset()}>
        <ButtonLink to="/forgot" look="solid">
          {m.auth_link_new()}
        </ButtonLink>
      </OldLink>
    )
  }
  const problem = newPasswordProblemText(password)
  return (
    <>
      <h1>{m.auth_reset_title()}</h1>
      <p className="text-ink-soft">{m.auth_reset_intro()}</p>
      <form
        className="grid gap-3.5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!reset.isPending && !focusProblem(event.currentTarget, { password: problem })) reset.mutate({ token, password })
        }}
      >
        <PasswordField
          name="password"
          label={m.auth_password_new()}
          hint={passwordHint()}
          autoComplete="new-password"
          maxLength={200}
          required
          value={password}
          error={tried ? problem : undefined}
          onChange={(event) => setPassword(event.target.value)}
        />
        <FormError error={reset.error} />
        <Button type="submit" look="solid" size="big" busy={reset.isPending}>
          {m.auth_reset_do()}
        </Button>
      </form>
    </>
  )
}
