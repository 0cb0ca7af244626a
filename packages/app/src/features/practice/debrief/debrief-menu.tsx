import type { TalkSnapshot } from '@parley/contracts/practice'
import { Link2, MessagesSquare } from 'lucide-react'
import { m } from '../../../paraglide/messages.js'
import { Menu, MenuItem, MenuLine, MenuLink } from '../../../ui/menu.tsx'
import type { MenuOpener } from '../../../ui/menu-button.tsx'
import { ExportItems } from '../export/export-items.tsx'

const ICON = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const

export interface DebriefMenuProps {
  snapshot: TalkSnapshot
  /** `null` where a button does it, or while there is nothing to share. */
  onShare: (() => void) | null
  opener: MenuOpener
}

export function DebriefMenu({ snapshot, onShare, opener }: DebriefMenuProps) {
  return (
    <Menu opener={opener} align="end">
      {onShare && (
        <MenuItem icon={<Link2 {...ICON} />} onClick={onShare}>
          {m.debrief_share()}
        </MenuItem>
      )}
      <MenuLink icon={<MessagesSquare {...ICON} />} to={`/practice/${snapshot.talk.conversationId}`}>
        {m.debrief_read_talk()}
      </MenuLink>
      <MenuLine />
      <ExportItems snapshot={snapshot} />
    </Menu>
  )
}
