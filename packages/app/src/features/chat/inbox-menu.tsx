import type { InboxItem } from '@parley/contracts/chat'
import { Archive, ArchiveRestore, Bell, BellOff, Pin, PinOff } from 'lucide-react'
import { useEffect } from 'react'
import { announceNow } from '../../lib/announcer.tsx'
import { failureText } from '../../lib/errors.ts'
import { useMinute } from '../../lib/use-minute.ts'
import { m } from '../../paraglide/messages.js'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import type { MenuOpener } from '../../ui/menu-button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { isMuted } from './inbox-lists.ts'
import { FOR_GOOD, usePlace } from './use-place.ts'

const ICON = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const
const HOUR = 3_600_000

export function InboxMenu({ item, opener }: { item: InboxItem; opener: MenuOpener }) {
  const place = usePlace(item.conversationId)
  const now = useMinute()
  const isArchived = item.place.archivedAt !== null
  useEffect(() => {
    if (place.error) announceNow(failureText(place.error))
  }, [place.error])
  function archive() {
    place.archive(!isArchived)
    if (!isArchived) showToast({ text: m.chat_archived_now(), onUndo: () => place.archive(false) })
  }
  return (
    <Menu opener={opener} align="end">
      {isMuted(item, now) ? (
        <MenuItem icon={<Bell {...ICON} />} onClick={() => place.mute(null)}>
          {m.chat_unmute()}
        </MenuItem>
      ) : (
        <>
          <MenuItem icon={<BellOff {...ICON} />} onClick={() => place.mute(Date.now() + 8 * HOUR)}>
            {m.chat_mute_hours()}
          </MenuItem>
          <MenuItem icon={<BellOff {...ICON} />} onClick={() => place.mute(FOR_GOOD)}>
            {m.chat_mute()}
          </MenuItem>
        </>
      )}
      {item.place.pinnedAt === null ? (
        <MenuItem icon={<Pin {...ICON} />} onClick={() => place.pin(true)}>
          {m.chat_pin()}
        </MenuItem>
      ) : (
        <MenuItem icon={<PinOff {...ICON} />} onClick={() => place.pin(false)}>
          {m.chat_unpin()}
        </MenuItem>
      )}
      <MenuItem icon={isArchived ? <ArchiveRestore {...ICON} /> : <Archive {...ICON} />} onClick={archive}>
        {isArchived ? m.chat_unarchive() : m.chat_archive()}
      </MenuItem>
    </Menu>
  )
}
