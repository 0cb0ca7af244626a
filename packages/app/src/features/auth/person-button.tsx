import type { Me } from '@parley/contracts/auth'
import { Face } from '../../ui/face.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Part } from '../../ui/part.tsx'

const MENU = new Part(() => import('./person-menu.tsx').then((file) => file.PersonMenu))

/** Who is here, in a frame. */
export function PersonButton({ me, label }: { me: Me; label: string }) {
  const trigger = (
    <button type="button" className="place">
      <Face size="small" name={me.name} pictureId={me.avatarId} />
      <span className="min-w-0 truncate">{label}</span>
    </button>
  )
  return <MenuButton menu={MENU} trigger={trigger} menuProps={{ me }} />
}
