import type { InvitationSummary } from '@parley/contracts/invitations'
import { Ellipsis } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Part } from '../../ui/part.tsx'

export interface InvitationActionsProps {
  invitation: InvitationSummary
  onExtend: (invitation: InvitationSummary) => void
  onRevoke: (invitation: InvitationSummary) => void
}

const MENU = new Part(() => import('./invitation-menu.tsx').then((file) => file.InvitationMenu))

export function InvitationActions(props: InvitationActionsProps) {
  const trigger = (
    <IconButton label={m.admin_actions_for({ label: props.invitation.label })}>
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  return <MenuButton menu={MENU} trigger={trigger} menuProps={props} />
}
