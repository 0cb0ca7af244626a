import type { Me } from '@parley/contracts/auth'
import { LogOut } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { LANGUAGE_OPTIONS, switchLanguage, useLanguage } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Menu, MenuChoices, MenuItem, MenuLine } from '../../ui/menu.tsx'
import { SignOutPanel } from './sign-out-panel.tsx'

export interface PersonMenuProps {
  me: Me
  /** The button that opens it. */
  trigger: ReactElement
}

/** Who you are here, the language of the interface, and the way out. */
export function PersonMenu({ me, trigger }: PersonMenuProps) {
  const language = useLanguage()
  const [leaving, setLeaving] = useState(false)
  return (
    <>
      <Menu trigger={trigger} side="top">
        <div className="px-3 pt-2 pb-1">
          <p className="text-ui font-semibold wrap-anywhere">{me.name}</p>
          <p className="text-caption text-ink-faint">{roleWords(me.role)}</p>
        </div>
        <MenuLine />
        <MenuChoices label={m.interface_language()} value={language} options={LANGUAGE_OPTIONS} onValueChange={switchLanguage} />
        <MenuLine />
        <MenuItem icon={<LogOut size={20} strokeWidth={1.75} aria-hidden />} onClick={() => setLeaving(true)}>
          {m.sign_out()}
        </MenuItem>
      </Menu>
      <SignOutPanel open={leaving} onOpenChange={setLeaving} />
    </>
  )
}

function roleWords(role: Me['role']): string {
  if (role === 'ADMIN') return m.role_admin()
  return role === 'GUEST' ? m.role_guest() : m.role_member()
}
