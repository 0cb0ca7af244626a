import { Pencil, Trash2 } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { MenuOpener } from '../../ui/menu-button.tsx'
import type { TalkActionsProps } from './talk-actions.tsx'

/** What can be done with a talk without going there. */
export function TalkMenu({ onRename, onDelete, opener }: Omit<TalkActionsProps, 'title'> & { opener: MenuOpener }) {
  return (
    <Menu opener={opener} align="end">
      <MenuItem icon={<Pencil size={20} strokeWidth={1.75} aria-hidden />} onClick={onRename}>
        {m.talks_rename()}
      </MenuItem>
      <MenuItem icon={<Trash2 size={20} strokeWidth={1.75} aria-hidden />} onClick={onDelete}>
        {m.talks_delete()}
      </MenuItem>
    </Menu>
  )
}
