import { useId } from 'react'
import { classNames } from './class-names.ts'

export interface Chip<T extends string> {
  value: T
  label: string
  /** A second line: what choosing it means. */
  hint?: string | undefined
}

export interface ChipsProps<T extends string> {
  label: string
  /** None is chosen when it is none of the options. */
  value: T | null
  options: readonly Chip<T>[]
  onValueChange: (value: T) => void
  className?: string
}

/** One of several, in chips that wrap: radio buttons, so arrow keys move between them. */
export function Chips<T extends string>({ label, value, options, onValueChange, className }: ChipsProps<T>) {
  const id = useId()
  const tall = options.some(({ hint }) => hint)
  return (
    <div role="radiogroup" aria-labelledby={`${id}-label`} className={classNames('grid min-w-0 gap-1.5', className)}>
      <span id={`${id}-label`} className="text-ui font-semibold">
        {label}
      </span>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label key={option.value} className={classNames('chip', tall && 'chip-tall')}>
            <input
              type="radio"
              name={id}
              className="sr-only"
              checked={option.value === value}
              onChange={() => onValueChange(option.value)}
            />
            <span>{option.label}</span>
            {option.hint && <span className="chip-hint">{option.hint}</span>}
          </label>
        ))}
      </div>
    </div>
  )
}
