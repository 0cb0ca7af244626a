import type { InvitationSummary } from '@parley/contracts/invitations'
import { useState } from 'react'
import { announce } from '../../lib/announcer.tsx'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { rowFocus } from './row-focus.ts'
import { failureWords } from './words.ts'

export interface InvitationPanelProps {
  /** `null` while closed. */
  invitation: InvitationSummary | null
  onClose: () => void
}

/** Says what it means before it happens, because it stays so. */
export function RevokePanel({ invitation, onClose }: InvitationPanelProps) {
  // Keeps the words while the panel slides away.
  const [shown, setShown] = useState(invitation)
  if (invitation && invitation !== shown) setShown(invitation)
  return (
    <Panel
      open={invitation !== null}
      onOpenChange={(open) => !open && onClose()}
      focusAfter={() => rowFocus(shown)}
      title={shown ? m.admin_revoke_title({ label: shown.label }) : ''}
    >
      {shown && <Revoke invitation={shown} onClose={onClose} />}
    </Panel>
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
    <>
      <ul className="grid list-disc gap-1 ps-5 text-ink-soft marker:text-ink-faint">
        <li>{m.admin_revoke_new()}</li>
        <li>{m.admin_revoke_inside()}</li>
        <li>{m.admin_revoke_kept()}</li>
        <li>{m.admin_revoke_final()}</li>
      </ul>
      {revoke.error && (
        <Notice tone="danger" role="alert" className="mt-4">
          {failureWords(revoke.error)}
        </Notice>
      )}
      <div className="mt-6 flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{m.admin_keep_open()}</Button>
        <Button look="solid" busy={revoke.isPending} onClick={() => revoke.mutate({ id: invitation.id })}>
          {m.admin_revoke()}
        </Button>
      </div>
    </>
  )
}
