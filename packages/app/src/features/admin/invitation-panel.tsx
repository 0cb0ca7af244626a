import type { InvitationSummary } from '@parley/contracts/invitations'
import { type ReactNode, useState } from 'react'
import { Panel } from '../../ui/panel.tsx'
import { rowFocus } from './row-focus.ts'

export interface InvitationPanelProps {
  /** `null` while closed. */
  invitation: InvitationSummary | null
  onClose: () => void
}

export interface InvitationPanelParts extends InvitationPanelProps {
  title: (invitation: InvitationSummary) => string
  children: (invitation: InvitationSummary) => ReactNode
}

/** Something done to one invitation. Closed, it leaves its reader in that row. */
export function InvitationPanel({ invitation, onClose, title, children }: InvitationPanelParts) {
  // Keeps the words while the panel slides away.
  const [shown, setShown] = useState(invitation)
  if (invitation && invitation !== shown) setShown(invitation)
  return (
    <Panel
      open={invitation !== null}
      onOpenChange={(open) => !open && onClose()}
      focusAfter={() => rowFocus(shown)}
      title={shown ? title(shown) : ''}
    >
      {shown && children(shown)}
    </Panel>
  )
}
