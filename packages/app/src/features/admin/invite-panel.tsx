import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Panel } from '../../ui/panel.tsx'
import { InvitationLink } from './invitation-link.tsx'
import { InviteForm } from './invite-form.tsx'

/** The form, and then its link: once. */
export function InvitePanel({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [made, setMade] = useState<{ label: string; url: string } | null>(null)
  return (
    <Panel
      guarded
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={made ? m.admin_link_title({ label: made.label }) : m.admin_invite()}
    >
      {made ? <InvitationLink url={made.url} onDone={onClose} /> : <InviteForm onMade={(label, url) => setMade({ label, url })} />}
    </Panel>
  )
}
