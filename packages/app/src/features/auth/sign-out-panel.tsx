import type { Me } from '@parley/contracts/auth'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { formatNumber } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { countUnsent, forgetWritten } from '../../lib/written.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { FormError } from './form-error.tsx'
import { useReplaceSession } from './use-replace-session.ts'

export interface SignOutPanelProps {
  me: Me
  open: boolean
  onOpenChange: (open: boolean) => void
  /** On every device. */
  everywhere?: boolean
}

/** Asks first: whoever came in by a link has no other way back to what they said. */
export function SignOutPanel({ me, open, onOpenChange, everywhere = false }: SignOutPanelProps) {
  const replaceSession = useReplaceSession()
  const navigate = useNavigate()
  const onSuccess = async () => {
    onOpenChange(false)
    await replaceSession(null)
    // They are signed out, whatever the device does.
    await forgetWritten(me.id).catch(() => {})
    // A page of somebody's would tell them what it tells whoever was signed out from elsewhere.
    await navigate('/login', { replace: true })
  }
  const here = trpc.auth.signOut.useMutation({ onSuccess })
  const all = trpc.auth.signOutEverywhere.useMutation({ onSuccess })
  const signOut = everywhere ? all : here
  return (
    <Panel open={open} onOpenChange={onOpenChange} title={everywhere ? m.auth_everywhere_title() : m.sign_out_title()}>
      <p className="text-ink-soft">{warning(me.email !== null, everywhere)}</p>
      <Unsent me={me} />
      <div className="mt-4 empty:hidden">
        <FormError error={signOut.error} />
      </div>
      <div className="mt-6 flex flex-wrap justify-end gap-3">
        <Button onClick={() => onOpenChange(false)}>{m.stay()}</Button>
        <Button look="solid" busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {everywhere ? m.auth_everywhere() : m.sign_out()}
        </Button>
      </div>
    </Panel>
  )
}

/** What would be lost. */
function Unsent({ me }: { me: Me }) {
  const [count, setCount] = useState(0)
  useEffect(() => {
    // What cannot be read cannot be counted.
    countUnsent(me.id).then(setCount, () => {})
  }, [me.id])
  if (count === 0) return null
  return (
    <p role="alert" className="mt-3 font-semibold">
      {m.auth_sign_out_unsent({ count, messages: formatNumber(count) })}
    </p>
  )
}

function warning(hasWayBack: boolean, everywhere: boolean): string {
  if (everywhere) return hasWayBack ? m.auth_everywhere_warning() : m.auth_everywhere_no_way_back()
  return hasWayBack ? m.auth_sign_out_kept() : m.sign_out_warning()
}
