import type { InvitationSummary } from '@parley/contracts/invitations'
import { useRef, useState } from 'react'
import { announce } from '../../lib/announcer.tsx'
import { formatDay } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { dayAfter, dayOf, endOfDay } from './days.ts'
import { InvitationPanel, type InvitationPanelProps } from './invitation-panel.tsx'
import { PanelEnd } from './panel-end.tsx'
import { UntilField } from './until-field.tsx'

/** A new day for it to end. */
export function ExtendPanel({ invitation, onClose }: InvitationPanelProps) {
  return (
    <InvitationPanel invitation={invitation} onClose={onClose} title={({ label }) => m.admin_extend_title({ label })}>
      {(shown) => <ExtendForm invitation={shown} onClose={onClose} />}
    </InvitationPanel>
  )
}

function ExtendForm({ invitation, onClose }: { invitation: InvitationSummary; onClose: () => void }) {
  // From where it ends now, or from today when it has ended.
  const [from] = useState(() => Math.max(Date.now(), invitation.expiresAt))
  const [until, setUntil] = useState(() => dayAfter(from, '1-week'))
  const [checked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const utils = trpc.useUtils()
  const extend = trpc.invitations.extend.useMutation({
    onSuccess: async (_, { expiresAt }) => {
      await utils.invitations.list.invalidate()
      announce(m.admin_extended({ label: invitation.label, day: formatDay(expiresAt) }))
      onClose()
    },
  })
  const expiresAt = endOfDay(until)
  const isLater = expiresAt !== null && expiresAt > from
  return (
    <form
      ref={form}
      className="grid gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (!isLater) form.current?.querySelector<HTMLInputElement>('input[type="date"]')?.focus()
        else if (!extend.isPending) extend.mutate({ id: invitation.id, expiresAt })
      }}
    >
      <UntilField
        label={m.admin_extend_by()}
        from={from}
        least={dayOf(from)}
        value={until}
        onValueChange={setUntil}
        error={checked && !isLater ? m.admin_date_later({ day: formatDay(from) }) : undefined}
      />
      <p className="text-ui text-ink-soft">{m.admin_extend_hint()}</p>
      <PanelEnd error={extend.error} back={m.admin_cancel()} onBack={onClose}>
        <Button type="submit" look="solid" busy={extend.isPending}>
          {m.admin_extend()}
        </Button>
      </PanelEnd>
    </form>
  )
}
