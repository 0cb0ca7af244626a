import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { Field, type FieldProps } from './field.tsx'

/** A field that keeps its words to itself, and shows them to whoever asks. */
export function PasswordField(props: Omit<FieldProps, 'type' | 'end'>) {
  const [shown, setShown] = useState(false)
  return (
    <Field
      spellCheck={false}
      autoCapitalize="none"
      {...props}
      type={shown ? 'text' : 'password'}
      end={
        <button
          type="button"
          className="btn btn-bare btn-small"
          aria-label={shown ? m.auth_hide_password() : m.auth_show_password()}
          onClick={() => setShown(!shown)}
        >
          {shown ? m.auth_hide() : m.auth_show()}
        </button>
      }
    />
  )
}
