import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Link } from 'react-router'

export interface MenuProps {
  /** A button; it gets the menu's aria attributes. */
  trigger: ReactElement
  side?: 'top' | 'bottom'
  align?: 'start' | 'center' | 'end'
  /** It was asked for before its code had come. */
  defaultOpen?: boolean
  children: ReactNode
}

export function Menu({ trigger, side = 'bottom', align = 'start', defaultOpen = false, children }: MenuProps) {
  return (
    <Base.Root defaultOpen={defaultOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="popup-place">
          <Base.Popup className="popup">{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export function MenuItem({ icon, onClick, children }: { icon?: ReactNode; onClick: () => void; children: ReactNode }) {
  return (
    <Base.Item className="popup-item" onClick={onClick}>
      {icon}
      <span className="grow">{children}</span>
    </Base.Item>
  )
}

export function MenuLink({ icon, to, children }: { icon?: ReactNode; to: string; children: ReactNode }) {
  return (
    <Base.LinkItem className="popup-item" closeOnClick render={<Link to={to} />}>
      {icon}
      <span className="grow">{children}</span>
    </Base.LinkItem>
  )
}

export function MenuLine() {
  return <Base.Separator className="popup-line" />
}

export interface MenuChoicesProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string; lang?: string }[]
  onValueChange: (value: T) => void
}

/** One of several; the menu closes on choosing. */
export function MenuChoices<T extends string>({ label, value, options, onValueChange }: MenuChoicesProps<T>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: T) => onValueChange(next)}>
      <Base.GroupLabel className="popup-label">{label}</Base.GroupLabel>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} closeOnClick className="popup-item">
          <span className="grow" lang={option.lang}>
            {option.label}
          </span>
          <Base.RadioItemIndicator>
            <Check size={16} strokeWidth={2} aria-hidden />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  )
}
