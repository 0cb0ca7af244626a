import { CSPProvider } from '@base-ui/react/csp-provider'
import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { MenuOpener } from './menu-button.tsx'

export interface MenuProps {
  opener: MenuOpener
  side?: 'top' | 'bottom'
  align?: 'start' | 'center' | 'end'
  children: ReactNode
}

/** What a `MenuButton` opens: it is there because somebody pressed. */
export function Menu({ opener: { trigger, byKeys }, side = 'bottom', align = 'start', children }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const isPressed = useRef(false)
  // The button that was pressed has given its place to this one, and its focus to nobody.
  useEffect(() => {
    if (isPressed.current) return
    isPressed.current = true
    if (byKeys) {
      button.current?.focus()
      button.current?.click()
    }
  }, [byKeys])
  return (
    // The page's policy forbids <style> elements; overlays.css says what they would have said.
    <CSPProvider disableStyleElements>
      <Base.Root defaultOpen={!byKeys}>
        <Base.Trigger ref={button} render={trigger} />
        <Base.Portal>
          <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="popup-place">
            <Base.Popup className="popup">{children}</Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </CSPProvider>
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

/** A row of small signs, each on or off. */
export function MenuTiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group className="popup-tiles" aria-label={label}>
      {children}
    </Base.Group>
  )
}

export function MenuTile({
  checked,
  onCheckedChange,
  children,
}: {
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  children: ReactNode
}) {
  return (
    <Base.CheckboxItem checked={checked} onCheckedChange={onCheckedChange} closeOnClick className="popup-tile">
      {children}
    </Base.CheckboxItem>
  )
}
