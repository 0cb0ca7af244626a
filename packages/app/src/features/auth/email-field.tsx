import { m } from '../../paraglide/messages.js'
import { Field, type FieldProps } from '../../ui/field.tsx'

const MAX_LENGTH = 254

export function EmailField({ label = m.auth_email(), ...rest }: Omit<FieldProps, 'label' | 'type'> & { label?: string }) {
  return (
    <Field
      name="email"
      inputMode="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={MAX_LENGTH}
      required
      {...rest}
      // Not `email`: browsers show a bubble of their own for that, and strip what was typed.
      type="text"
      label={label}
    />
  )
}
