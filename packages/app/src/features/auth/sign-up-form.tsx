import { currentLanguage, timeZone } from '../../lib/i18n.ts'
import { NAME_MAX_LENGTH } from '../../lib/person-name.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { CheckedForm } from './checked-form.tsx'
import { EmailField } from './email-field.tsx'
import { emailProblemText } from '../../lib/email-problem.ts'
import { FormError } from './form-error.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { newPasswordProblemText } from './password-problem.ts'

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
  return (
    <CheckedForm
      problems={problems}
      busy={signUp.isPending}
      onSend={() =>
        signUp.mutate({ name: name.trim(), email: email.trim(), password, readingLanguage: currentLanguage(), timeZone: timeZone() })
      }
    >
      {(shown) => (
        <>
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
          <NewPasswordField
            name="password"
            label={m.auth_password()}
            value={password}
            error={shown.password}
            onValueChange={(value) => onChange({ ...values, password: value })}
          />
          <FormError error={signUp.error} />
          <Button type="submit" look="solid" size="big" busy={signUp.isPending}>
            {m.auth_sign_up()}
          </Button>
        </>
      )}
    </CheckedForm>
  )
}
