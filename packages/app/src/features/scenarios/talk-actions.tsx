import { Ellipsis } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Part } from '../../ui/part.tsx'

export interface TalkActionsProps {
  title: string
  onRename: () => void
  onDelete: () => void
}

const MENU = new Part(() => import('./talk-menu.tsx').then((file) => file.TalkMenu))

export function TalkActions({ title, ...menuProps }: TalkActionsProps) {
  const trigger = (
    <IconButton label={m.talks_actions_for({ title })} className="talks-above talks-menu">
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  return <MenuButton menu={MENU} trigger={trigger} menuProps={menuProps} />
}
