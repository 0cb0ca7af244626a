import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { classNames } from './class-names.ts'
import type { SelectProps } from './select.tsx'

/** The select itself: Base UI and the list that floats. */
export function SelectList<T extends string>({ label, look = 'field', icon, className, ...props }: SelectProps<T>) {
  const { value, options, onValueChange, disabled } = props
  const chosen = options.find((option) => option.value === value)
  return (
    <Base.Root<T> items={options} value={value} disabled={disabled} onValueChange={(next) => next && onValueChange(next)}>
      <div className={classNames('grid min-w-0 content-start gap-1.5', className)}>
        <Base.Label className={look === 'field' ? 'text-ui font-semibold' : 'sr-only'}>{label}</Base.Label>
        <Base.Trigger className={look === 'field' ? 'field text-base' : 'btn btn-bare'}>
          {icon}
          <Base.Value className="min-w-0 grow text-start" lang={chosen?.lang} />
          <Base.Icon>
            <ChevronDown size={16} strokeWidth={2} aria-hidden />
          </Base.Icon>
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={6} alignItemWithTrigger={false} className="popup-place">
          <Base.Popup className="popup">
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className="popup-item">
                  <Base.ItemText className="grow" lang={option.lang}>
                    {option.label}
                  </Base.ItemText>
                  <Base.ItemIndicator>
                    <Check size={16} strokeWidth={2} aria-hidden />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
