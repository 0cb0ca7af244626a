import type { InvitationSummary } from '@parley/contracts/invitations'
import { useRef, useState } from 'react'
import { announce } from '../../lib/announcer.tsx'
import { formatDay } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { dayAfter, dayOf, endOfDay } from './days.ts'
import type { InvitationPanelProps } from './revoke-panel.tsx'
import { rowFocus } from './row-focus.ts'
import { UntilField } from './until-field.tsx'
import { failureWords } from './words.ts'

/** A new day for it to end. */
export function ExtendPanel({ invitation, onClose }: InvitationPanelProps) {
  // Keeps the words while the panel slides away.
  const [shown, setShown] = useState(invitation)
  if (invitation && invitation !== shown) setShown(invitation)
  return (
    <Panel
      open={invitation !== null}
      onOpenChange={(open) => !open && onClose()}
      focusAfter={() => rowFocus(shown)}
      title={shown ? m.admin_extend_title({ label: shown.label }) : ''}
    >
      {shown && <ExtendForm invitation={shown} onClose={onClose} />}
    </Panel>
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
      {extend.error && (
        <Notice tone="danger" role="alert">
          {failureWords(extend.error)}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{m.admin_cancel()}</Button>
        <Button type="submit" look="solid" busy={extend.isPending}>
          {m.admin_extend()}
        </Button>
      </div>
    </form>
  )
}
