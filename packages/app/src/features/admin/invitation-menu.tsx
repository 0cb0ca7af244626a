import { Ban, CalendarPlus } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { MenuOpener } from '../../ui/menu-button.tsx'
import type { InvitationActionsProps } from './invitation-actions.tsx'

/** What can still be done with it. */
export function InvitationMenu({ invitation, onExtend, onRevoke, opener }: InvitationActionsProps & { opener: MenuOpener }) {
  return (
    <Menu opener={opener} align="end">
      <MenuItem icon={<CalendarPlus size={20} strokeWidth={1.75} aria-hidden />} onClick={() => onExtend(invitation)}>
        {m.admin_extend()}
      </MenuItem>
      {invitation.state !== 'expired' && (
        <MenuItem icon={<Ban size={20} strokeWidth={1.75} aria-hidden />} onClick={() => onRevoke(invitation)}>
          {m.admin_revoke()}
        </MenuItem>
      )}
    </Menu>
  )
}
