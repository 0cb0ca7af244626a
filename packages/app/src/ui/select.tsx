import { ChevronDown } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

export interface Option<T extends string> {
  value: T
  label: string
  /** The language of the label, when it is not the page's. */
  lang?: string
}

export interface SelectProps<T extends string> {
  label: string
  /** `bare`: the label is read aloud but not shown, and there is no border. For what is set once. */
  look?: 'field' | 'bare'
  icon?: ReactNode
  value: T
  options: readonly Option<T>[]
  onValueChange: (value: T) => void
  disabled?: boolean
  className?: string
}

/** One of several. The list is the browser's own: it works before anything else has loaded, and a phone shows what its owner knows. */
export function Select<T extends string>({
  label,
  look = 'field',
  icon,
  value,
  options,
  onValueChange,
  disabled,
  className,
}: SelectProps<T>) {
  const id = useId()
  const chosen = options.find((option) => option.value === value)
  return (
    <div className={classNames('grid min-w-0 content-start gap-1.5', className)}>
      <label htmlFor={id} className={look === 'field' ? 'text-ui font-semibold' : 'sr-only'}>
        {label}
      </label>
      <span className={classNames('select', look === 'field' ? 'field text-base' : 'btn btn-bare')}>
        {icon}
        <span aria-hidden className="min-w-0 grow text-start" lang={chosen?.lang}>
          {chosen?.label}
        </span>
        <ChevronDown size={16} strokeWidth={2} aria-hidden />
        <select
          id={id}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const next = options.find((option) => option.value === event.target.value)
            if (next) onValueChange(next.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </div>
  )
}
