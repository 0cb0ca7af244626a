import { Pencil, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import { m } from '../../paraglide/messages.js'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { TalkActionsProps } from './talk-actions.tsx'

/** What can be done with a talk without going there. */
export function TalkMenu({ onRename, onDelete, trigger }: Omit<TalkActionsProps, 'title'> & { trigger: ReactElement }) {
  return (
    <Menu trigger={trigger} align="end">
      <MenuItem icon={<Pencil size={20} strokeWidth={1.75} aria-hidden />} onClick={onRename}>
        {m.talks_rename()}
      </MenuItem>
      <MenuItem icon={<Trash2 size={20} strokeWidth={1.75} aria-hidden />} onClick={onDelete}>
        {m.talks_delete()}
      </MenuItem>
    </Menu>
  )
}
