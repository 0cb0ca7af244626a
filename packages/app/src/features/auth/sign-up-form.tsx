import { useState } from 'react'
import { currentLanguage, timeZone } from '../../lib/i18n.ts'
import { NAME_MAX_LENGTH } from '../../lib/person-name.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { EmailField } from './email-field.tsx'
import { emailProblemText } from './email-problem.ts'
import { focusProblem } from './focus-problem.ts'
import { FormError } from './form-error.tsx'
import { newPasswordProblemText, passwordHint } from './password-problem.ts'

export interface SignUpValues {
  name: string
  email: string
  password: string
}

export interface SignUpFormProps {
  values: SignUpValues
  onChange: (values: SignUpValues) => void
  onSent: () => void
}

/** Its values live with its parent, so that coming back to them loses nothing. */
export function SignUpForm({ values, onChange, onSent }: SignUpFormProps) {
  const { name, email, password } = values
  const [tried, setTried] = useState(false)
  const utils = trpc.useUtils()
  const signUp = trpc.auth.signUp.useMutation({
    onSuccess: async () => {
      // Whoever was nobody is a guest now, and may go on before the mail comes.
      await utils.auth.me.invalidate()
      onSent()
    },
  })
  const problems = {
    name: name.trim() ? undefined : m.name_missing(),
    email: emailProblemText(email),
    password: newPasswordProblemText(password),
  }
  const shown: Partial<typeof problems> = tried ? problems : {}
  return (
    <form
      className="grid gap-3.5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (signUp.isPending || focusProblem(event.currentTarget, problems)) return
        signUp.mutate({ name: name.trim(), email: email.trim(), password, readingLanguage: currentLanguage(), timeZone: timeZone() })
      }}
    >
      <Field
        name="name"
        label={m.your_name()}
        autoComplete="name"
        maxLength={NAME_MAX_LENGTH}
        required
        value={name}
        error={shown.name}
        onChange={(event) => onChange({ ...values, name: event.target.value })}
      />
      <EmailField value={email} error={shown.email} onChange={(event) => onChange({ ...values, email: event.target.value })} />
      <PasswordField
        name="password"
        label={m.auth_password()}
        hint={passwordHint()}
        autoComplete="new-password"
        maxLength={200}
        required
        value={password}
        error={shown.password}
        onChange={(event) => onChange({ ...values, password: event.target.value })}
      />
      <FormError error={signUp.error} />
      <Button type="submit" look="solid" size="big" busy={signUp.isPending}>
        {m.auth_sign_up()}
      </Button>
    </form>
  )
}
