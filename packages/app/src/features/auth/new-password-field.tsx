import { m } from '../../paraglide/messages.js'
import { PasswordField } from '../../ui/password-field.tsx'
import { passwordHint } from './password-problem.ts'

const MAX_LENGTH = 200

export interface NewPasswordFieldProps {
  name: string
  label?: string
  value: string
  error: string | undefined
  onValueChange: (value: string) => void
}

/** For a password that is being chosen. */
export function NewPasswordField({ label = m.auth_password_new(), onValueChange, ...rest }: NewPasswordFieldProps) {
  return (
    <PasswordField
      {...rest}
      label={label}
      hint={passwordHint()}
      autoComplete="new-password"
      maxLength={MAX_LENGTH}
      required
      onChange={(event) => onValueChange(event.target.value)}
    />
  )
}
