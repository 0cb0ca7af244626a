import { type ComponentProps, useId } from 'react'
import { classNames } from './class-names.ts'

export type FieldProps = ComponentProps<'input'> & {
  label: string
  /** One sentence that says what to change. */
  error?: string | undefined
}

export function Field({ label, error, className, ...rest }: FieldProps) {
  const id = useId()
  return (
    <div className={classNames('grid min-w-0 content-start gap-1.5', className)}>
      <label htmlFor={id} className="text-ui font-semibold">
        {label}
      </label>
      <input
        {...rest}
        id={id}
        className="field text-base"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && (
        <p id={`${id}-error`} role="alert" className="text-caption text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
