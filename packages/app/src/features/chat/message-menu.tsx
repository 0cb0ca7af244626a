import { EDIT_MS, type MessageView } from '@parley/contracts/chat'
import { BookmarkPlus, Copy, Eraser, Flag, MessagesSquare, Pencil, Reply, SpellCheck, Undo2 } from 'lucide-react'
import { announce } from '../../lib/announcer.tsx'
import { useMinute } from '../../lib/use-minute.ts'
import { m } from '../../paraglide/messages.js'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import type { MenuOpener } from '../../ui/menu-button.tsx'
import type { ChatActions } from './chat-actions.ts'
import { EmojiItems } from './emoji-items.tsx'
import { toField } from './mentions.ts'

export interface MessageMenuProps {
  message: MessageView
  isMine: boolean
  actions: ChatActions
  opener: MenuOpener
}

const ICON = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const

export function MessageMenu({ message, isMine, actions, opener }: MessageMenuProps) {
  const { id, body, mentions, sender, createdAt, translation } = message
  const { openThread } = actions
  const now = useMinute()
  const mayEdit = isMine && body !== '' && now - createdAt < EDIT_MS
  const copy = () => {
    navigator.clipboard.writeText(toField(body, mentions)).then(
      () => announce(m.chat_copied()),
      () => announce(m.chat_copy_failed()),
    )
  }
  return (
    <Menu opener={opener} align={isMine ? 'end' : 'start'}>
      <EmojiItems message={message} actions={actions} />
      <MenuLine />
      <MenuItem icon={<Reply {...ICON} />} onClick={() => actions.reply(message)}>
        {m.chat_reply()}
      </MenuItem>
      {!isMine && body && sender && (
        <MenuItem icon={<SpellCheck {...ICON} />} onClick={() => actions.correct(message)}>
          {m.learner_correct()}
        </MenuItem>
      )}
      {openThread && (
        <MenuItem icon={<MessagesSquare {...ICON} />} onClick={() => openThread(message.threadRootId ?? id)}>
          {m.chat_thread()}
        </MenuItem>
      )}
      {body && (
        <MenuItem icon={<Copy {...ICON} />} onClick={copy}>
          {m.chat_copy()}
        </MenuItem>
      )}
      {body && translation && (
        <MenuItem icon={<BookmarkPlus {...ICON} />} onClick={() => actions.saveCard(message)}>
          {m.cards_save()}
        </MenuItem>
      )}
      {mayEdit && (
        <MenuItem icon={<Pencil {...ICON} />} onClick={() => actions.edit(message)}>
          {m.chat_edit()}
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem icon={<Eraser {...ICON} />} onClick={() => actions.erase(message, 'me')}>
        {m.chat_erase_me()}
      </MenuItem>
      {(isMine || actions.mayErase(sender)) && (
        <MenuItem icon={<Undo2 {...ICON} />} onClick={() => actions.erase(message, 'all')}>
          {m.chat_erase_all()}
        </MenuItem>
      )}
      {!isMine && sender && (
        <MenuItem icon={<Flag {...ICON} />} onClick={() => actions.report(message)}>
          {m.chat_report()}
        </MenuItem>
      )}
    </Menu>
  )
}
