import type { MessageView } from '@parley/contracts/chat'
import { Ellipsis } from 'lucide-react'
import { m } from '../../paraglide/messages.js'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Part } from '../../ui/part.tsx'
import { useChatActions } from './chat-actions.ts'
import { moreId } from './more-id.ts'

const MENU = new Part(() => import('./message-menu.tsx').then((file) => file.MessageMenu))

/** Beside a message: the way to what one can do with it. */
export function MessageMore({ message, isMine }: { message: MessageView; isMine: boolean }) {
  const actions = useChatActions()
  const trigger = (
    <IconButton id={moreId(message.id)} label={m.chat_message_actions()} className="msg-more">
      <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
  return <MenuButton menu={MENU} trigger={trigger} menuProps={{ message, isMine, actions }} />
}
