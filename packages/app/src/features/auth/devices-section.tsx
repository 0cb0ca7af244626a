import type { DeviceView, Me } from '@parley/contracts/auth'
import { useState } from 'react'
import { errorCode } from '../../lib/errors.ts'
import { formatAgo } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { FormError } from './form-error.tsx'
import { Section } from '../../ui/section.tsx'
import { SignOutPanel } from './sign-out-panel.tsx'
import { readUserAgent } from './user-agent.ts'

/** Where I am signed in: this browser first, then the latest. */
export function DevicesSection({ me, devices }: { me: Me; devices: readonly DeviceView[] }) {
  const [leaving, setLeaving] = useState(false)
  const sorted = devices.toSorted((a, b) => Number(b.isThis) - Number(a.isThis) || b.lastSeenAt - a.lastSeenAt)
  return (
    <Section title={m.auth_devices()}>
      <ul className="-mt-2 grid divide-y divide-line">
        {sorted.map((device) => (
          <li key={device.sessionId} className="grid gap-2 py-2.5">
            <DeviceRow device={device} />
          </li>
        ))}
      </ul>
      <Button className="justify-self-start" onClick={() => setLeaving(true)}>
        {m.auth_everywhere()}
      </Button>
      <SignOutPanel everywhere me={me} open={leaving} onOpenChange={setLeaving} />
    </Section>
  )
}

function DeviceRow({ device: { sessionId, userAgent, lastSeenAt, isThis } }: { device: DeviceView }) {
  const name = deviceName(userAgent)
  const utils = trpc.useUtils()
  // Ended elsewhere in the meantime is ended too: the list says so.
  const end = trpc.auth.endSession.useMutation({ onSettled: () => utils.auth.account.invalidate() })
  const isGone = end.error !== null && errorCode(end.error) === 'not-found'
  return (
    <>
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="min-w-0 grow text-ui">
          <span className="block font-semibold">{name}</span>
          <span className="block text-caption text-ink-faint">
            {isThis ? m.auth_device_this() : m.auth_device_seen({ ago: formatAgo(lastSeenAt) })}
          </span>
        </p>
        {!isThis && (
          <Button
            size="small"
            busy={end.isPending || isGone}
            aria-label={m.auth_device_end({ device: name })}
            onClick={() => end.mutate({ sessionId })}
          >
            {m.sign_out()}
          </Button>
        )}
      </div>
      {!isGone && <FormError error={end.error} />}
    </>
  )
}

function deviceName(userAgent: string): string {
  const { browser, system } = readUserAgent(userAgent)
  if (browser && system) return m.auth_device_name({ browser, system })
  return browser ?? system ?? m.auth_device_unknown()
}
