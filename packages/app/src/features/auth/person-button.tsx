import type { Me } from '@parley/contracts/auth'
import { lazy, Suspense } from 'react'
import { initials } from '../../lib/initials.ts'
import { Avatar } from '../../ui/avatar.tsx'

const PersonMenu = lazy(() => import('./person-menu.tsx').then((file) => ({ default: file.PersonMenu })))

/** Who is here, in a frame. The menu's code comes after the page; until then its button stands there and waits. */
export function PersonButton({ me, label }: { me: Me; label: string }) {
  const button = (
    <button type="button" className="place">
      <Avatar size="small" initials={initials(me.name)} />
      <span className="min-w-0 truncate">{label}</span>
    </button>
  )
  return (
    <Suspense fallback={button}>
      <PersonMenu me={me} trigger={button} />
    </Suspense>
  )
}
