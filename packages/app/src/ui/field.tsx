import { type ComponentProps, type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

export type FieldProps = ComponentProps<'input'> & {
  label: string
  /** What to know before writing. It stays when there is an error. */
  hint?: string | undefined
  /** One sentence that says what to change. */
  error?: string | undefined
  /** Stands inside the field, at its end. */
  end?: ReactNode
}

export function Field({ label, hint, error, end, className, ...rest }: FieldProps) {
  const id = useId()
  const about = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const input = (
    <input
      {...rest}
      id={id}
      className={end ? 'field-input text-base' : 'field text-base'}
      aria-invalid={error ? true : undefined}
      aria-describedby={about || undefined}
    />
  )
  return (
    <div className={classNames('grid min-w-0 content-start gap-1.5', className)}>
      <label htmlFor={id} className="text-ui font-semibold">
        {label}
      </label>
      {end ? (
        <div className="field field-row">
          {input}
          {end}
        </div>
      ) : (
        input
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-caption text-danger">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-caption text-ink-faint">
          {hint}
        </p>
      )}
    </div>
  )
}
