import { useId } from 'react'

export interface SwitchProps {
  label: string
  hint: string
  checked: boolean
  onCheckedChange: (checked: boolean) => void
}

/** On or off, at once. All of the line is pressed. */
export function Switch({ label, hint, checked, onCheckedChange }: SwitchProps) {
  const id = useId()
  return (
    <div className="switch">
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-describedby={`${id}-hint`}
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onCheckedChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className="text-caption text-ink-faint">
        {hint}
      </p>
    </div>
  )
}
