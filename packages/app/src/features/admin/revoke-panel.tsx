import type { InvitationSummary } from '@parley/contracts/invitations'
import { announce } from '../../lib/announcer.tsx'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { InvitationPanel, type InvitationPanelProps } from './invitation-panel.tsx'
import { PanelEnd } from './panel-end.tsx'

/** Says what it means before it happens, because it stays so. */
export function RevokePanel({ invitation, onClose }: InvitationPanelProps) {
  return (
    <InvitationPanel invitation={invitation} onClose={onClose} title={({ label }) => m.admin_revoke_title({ label })}>
      {(shown) => <Revoke invitation={shown} onClose={onClose} />}
    </InvitationPanel>
  )
}

function Revoke({ invitation, onClose }: { invitation: InvitationSummary; onClose: () => void }) {
  const utils = trpc.useUtils()
  const revoke = trpc.invitations.revoke.useMutation({
    onSuccess: async () => {
      await utils.invitations.list.invalidate()
      announce(m.admin_revoked({ label: invitation.label }))
      onClose()
    },
  })
  return (
    <div className="grid gap-5">
      <ul className="grid list-disc gap-1 ps-5 text-ink-soft marker:text-ink-faint">
        <li>{m.admin_revoke_new()}</li>
        <li>{m.admin_revoke_inside()}</li>
        <li>{m.admin_revoke_kept()}</li>
        <li>{m.admin_revoke_final()}</li>
      </ul>
      <PanelEnd error={revoke.error} back={m.admin_keep_open()} onBack={onClose}>
        <Button look="solid" busy={revoke.isPending} onClick={() => revoke.mutate({ id: invitation.id })}>
          {m.admin_revoke()}
        </Button>
      </PanelEnd>
    </div>
  )
}
