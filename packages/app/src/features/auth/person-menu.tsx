import type { Me } from '@parley/contracts/auth'
import { Flag, LogIn, LogOut, Mail, Settings, SlidersHorizontal, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { LANGUAGE_OPTIONS, switchLanguage, useLanguage } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Menu, MenuChoices, MenuItem, MenuLine, MenuLink } from '../../ui/menu.tsx'
import type { MenuOpener } from '../../ui/menu-button.tsx'
import { mayRegister } from './may-register.ts'
import { nextPath, withNext } from './next-path.ts'
import { SignOutPanel } from './sign-out-panel.tsx'
import { useSignInOptions } from './use-sign-in-options.ts'

const ICON = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Who you are here, your places, the language of the interface, and the way out. */
export function PersonMenu({ me, opener }: { me: Me; opener: MenuOpener }) {
  const language = useLanguage()
  const [leaving, setLeaving] = useState(false)
  return (
    <>
      <Menu opener={opener} side="top">
        <div className="px-3 pt-2 pb-1">
          <p className="text-ui font-semibold wrap-anywhere">{me.name}</p>
          <p className="text-caption text-ink-faint">{roleWords(me.role)}</p>
        </div>
        <MenuLine />
        {me.role === 'GUEST' && <GuestLinks me={me} />}
        {me.role === 'ADMIN' && (
          <>
            <MenuLink to="/admin/invitations" icon={<Mail {...ICON} />}>
              {m.auth_menu_invitations()}
            </MenuLink>
            <MenuLink to="/admin/presets" icon={<SlidersHorizontal {...ICON} />}>
              {m.auth_menu_presets()}
            </MenuLink>
            <MenuLink to="/admin/reports" icon={<Flag {...ICON} />}>
              {m.talks_reports()}
            </MenuLink>
          </>
        )}
        <MenuLink to="/settings" icon={<Settings {...ICON} />}>
          {m.auth_settings()}
        </MenuLink>
        <MenuLine />
        <MenuChoices
          label={m.interface_language()}
          value={language}
          options={LANGUAGE_OPTIONS}
          onValueChange={(next) => void switchLanguage(next)}
        />
        <MenuLine />
        <MenuItem icon={<LogOut {...ICON} />} onClick={() => setLeaving(true)}>
          {m.sign_out()}
        </MenuItem>
      </Menu>
      <SignOutPanel me={me} open={leaving} onOpenChange={setLeaving} />
    </>
  )
}

function GuestLinks({ me }: { me: Me }) {
  const { pathname, search } = useLocation()
  const next = nextPath(`${pathname}${search}`)
  const options = useSignInOptions().data
  return (
    <>
      <MenuLink to={withNext('/login', next)} icon={<LogIn {...ICON} />}>
        {m.auth_sign_in()}
      </MenuLink>
      {options && mayRegister(options.registration, me) && (
        <MenuLink to={withNext('/signup', next)} icon={<UserPlus {...ICON} />}>
          {m.auth_sign_up()}
        </MenuLink>
      )}
    </>
  )
}

function roleWords(role: Me['role']): string {
  if (role === 'ADMIN') return m.role_admin()
  return role === 'GUEST' ? m.role_guest() : m.role_member()
}
