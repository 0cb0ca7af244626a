import type { Me } from '@parley/contracts/auth'
import { lazy, Suspense, useState } from 'react'
import { initials } from '../../lib/initials.ts'
import { Avatar } from '../../ui/avatar.tsx'

const PersonMenu = lazy(() => import('./person-menu.tsx').then((file) => ({ default: file.PersonMenu })))

/** Who is here, in a frame. The menu's code comes after the page; until then its button stands there and remembers a press. */
export function PersonButton({ me, label }: { me: Me; label: string }) {
  const [isAsked, setAsked] = useState(false)
  const face = (
    <>
      <Avatar size="small" initials={initials(me.name)} />
      <span className="min-w-0 truncate">{label}</span>
    </>
  )
  const early = (
    <button type="button" className="place" onClick={() => setAsked(true)}>
      {face}
    </button>
  )
  const trigger = (
    <button type="button" className="place">
      {face}
    </button>
  )
  return (
    <Suspense fallback={early}>
      <PersonMenu me={me} trigger={trigger} defaultOpen={isAsked} />
    </Suspense>
  )
}
