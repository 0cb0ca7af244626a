import type { InvitationSummary } from '@parley/contracts/invitations'
import { Ellipsis } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'

export interface InvitationActionsProps {
  invitation: InvitationSummary
  onExtend: (invitation: InvitationSummary) => void
  onRevoke: (invitation: InvitationSummary) => void
}

const InvitationMenu = lazy(() => import('./invitation-menu.tsx').then((file) => ({ default: file.InvitationMenu })))

/** The menu's code comes after the page; until then its button stands there and waits. */
export function InvitationActions(props: InvitationActionsProps) {
  const button = (isWaiting: boolean) => (
    <IconButton label={m.admin_actions_for({ label: props.invitation.label })} disabled={isWaiting}>
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  return (
    <Suspense fallback={button(true)}>
      <InvitationMenu {...props} trigger={button(false)} />
    </Suspense>
  )
}
