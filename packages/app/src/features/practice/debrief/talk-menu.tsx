import type { TalkSnapshot } from '@parley/contracts/practice'
import { Flag } from 'lucide-react'
import { m } from '../../../paraglide/messages.js'
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx'
import type { MenuOpener } from '../../../ui/menu-button.tsx'
import { ExportItems } from '../export/export-items.tsx'

export interface TalkMenuProps {
  snapshot: TalkSnapshot
  /** `null` where a button does it, or while nothing was said. */
  onFinish: (() => void) | null
  opener: MenuOpener
}

/** What one can do with a whole talk. */
export function TalkMenu({ snapshot, onFinish, opener }: TalkMenuProps) {
  return (
    <Menu opener={opener} align="end">
      {onFinish && (
        <>
          <MenuItem icon={<Flag size={20} strokeWidth={1.75} aria-hidden />} onClick={onFinish}>
            {m.debrief_finish()}
          </MenuItem>
          <MenuLine />
        </>
      )}
      <ExportItems snapshot={snapshot} />
    </Menu>
  )
}
