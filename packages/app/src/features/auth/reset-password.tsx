import { useState } from 'react'
import { useNavigate } from 'react-router'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { CheckedForm } from './checked-form.tsx'
import { FormError } from './form-error.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { isOldLink, OldLink } from './old-link.tsx'
import { newPasswordProblemText } from './password-problem.ts'
import { useReplaceSession } from './use-replace-session.ts'

export function ResetPassword({ token }: { token: string }) {
  const [password, setPassword] = useState('')
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
  return (
    <>
      <h1>{m.auth_reset_title()}</h1>
      <p className="text-ink-soft">{m.auth_reset_intro()}</p>
      <CheckedForm
        problems={{ password: newPasswordProblemText(password) }}
        busy={reset.isPending}
        onSend={() => reset.mutate({ token, password })}
      >
        {(shown) => (
          <>
            <NewPasswordField name="password" value={password} error={shown.password} onValueChange={setPassword} />
            <FormError error={reset.error} />
            <Button type="submit" look="solid" size="big" busy={reset.isPending}>
              {m.auth_reset_do()}
            </Button>
          </>
        )}
      </CheckedForm>
    </>
  )
}
