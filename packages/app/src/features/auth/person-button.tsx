import type { Me } from '@parley/contracts/auth'
import { initials } from '../../lib/initials.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Part } from '../../ui/part.tsx'

const MENU = new Part(() => import('./person-menu.tsx').then((file) => file.PersonMenu))

/** Who is here, in a frame. */
export function PersonButton({ me, label }: { me: Me; label: string }) {
  const trigger = (
    <button type="button" className="place">
      <Avatar size="small" initials={initials(me.name)} />
      <span className="min-w-0 truncate">{label}</span>
    </button>
  )
  return <MenuButton menu={MENU} trigger={trigger} menuProps={{ me }} />
}
