import { errorCode } from '../../lib/errors.ts'
import { m } from '../../paraglide/messages.js'
import { PasswordField } from '../../ui/password-field.tsx'

export interface CurrentPasswordFieldProps {
  name: string
  value: string
  error: string | undefined
  /** Why the change was refused, if it was. */
  refusal: unknown
  onValueChange: (value: string) => void
}

/** Proves, for a change, that whoever sits here is the one who signed in. */
export function CurrentPasswordField({ error, refusal, onValueChange, ...rest }: CurrentPasswordFieldProps) {
  const isWrong = Boolean(refusal) && errorCode(refusal) === 'wrong-credentials'
  return (
    <PasswordField
      {...rest}
      label={m.auth_password_current()}
      autoComplete="current-password"
      required
      error={isWrong ? m.auth_password_wrong() : error}
      onChange={(event) => onValueChange(event.target.value)}
    />
  )
}
