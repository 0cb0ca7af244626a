import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { UserId } from '@parley/contracts/ids'
import { Archive, ArchiveRestore, Bell, BellOff, Download, Drama, Info, Languages, Pin, PinOff } from 'lucide-react'
import { useEffect } from 'react'
import { announceNow } from '../../lib/announcer.tsx'
import { failureText } from '../../lib/errors.ts'
import { trpc } from '../../lib/trpc.ts'
import { useMinute } from '../../lib/use-minute.ts'
import { m } from '../../paraglide/messages.js'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import type { MenuOpener } from '../../ui/menu-button.tsx'
import { chatName } from './chat-names.ts'
import { exportChat } from './export-chat.ts'
import { isMuted } from './inbox-lists.ts'
import { useNicknames } from './use-nicknames.ts'
import { FOR_GOOD, usePlace } from './use-place.ts'

const ICON = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const

export interface ChatMenuProps {
  state: ChatState
  me: UserId
  onDetails: () => void
  onTranslation: () => void
  onPractise: () => void
  opener: MenuOpener
}

export function ChatMenu({ state, me, onDetails, onTranslation, onPractise, opener }: ChatMenuProps) {
  const { conversationId, place } = state
  const { client } = trpc.useUtils()
  const names = useNicknames()
  const own = usePlace(conversationId)
  useEffect(() => {
    if (own.error) announceNow(failureText(own.error))
  }, [own.error])
  const muted = isMuted(state, useMinute())
  const keep = () => {
    exportChat({ name: chatName(state), me, names }, (afterSeq) => client.chat.export.query({ conversationId, afterSeq })).catch(
      (error: unknown) => announceNow(failureText(error)),
    )
  }
  return (
    <Menu opener={opener} align="end">
      <MenuItem icon={<Info {...ICON} />} onClick={onDetails}>
        {m.chat_details()}
      </MenuItem>
      <MenuItem icon={<Languages {...ICON} />} onClick={onTranslation}>
        {m.translation_settings()}
      </MenuItem>
      <MenuItem icon={<Drama {...ICON} />} onClick={onPractise}>
        {m.learner_practise()}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={muted ? <Bell {...ICON} /> : <BellOff {...ICON} />} onClick={() => own.mute(muted ? null : FOR_GOOD)}>
        {muted ? m.chat_unmute() : m.chat_mute()}
      </MenuItem>
      <MenuItem icon={place.pinnedAt === null ? <Pin {...ICON} /> : <PinOff {...ICON} />} onClick={() => own.pin(place.pinnedAt === null)}>
        {place.pinnedAt === null ? m.chat_pin() : m.chat_unpin()}
      </MenuItem>
      <MenuItem
        icon={place.archivedAt === null ? <Archive {...ICON} /> : <ArchiveRestore {...ICON} />}
        onClick={() => own.archive(place.archivedAt === null)}
      >
        {place.archivedAt === null ? m.chat_archive() : m.chat_unarchive()}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={<Download {...ICON} />} onClick={keep}>
        {m.chat_export()}
      </MenuItem>
    </Menu>
  )
}
