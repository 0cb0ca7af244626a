import type { MessageView } from '@parley/contracts/chat'
import { m } from '../../paraglide/messages.js'
import { MenuTile, MenuTiles } from '../../ui/menu.tsx'
import type { ChatActions } from './chat-actions.ts'

const EMOJI = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const

/** One press, and it is said: side by side on top of a message's menu. */
export function EmojiItems({ message: { id, reactions }, actions: { me, react } }: { message: MessageView; actions: ChatActions }) {
  return (
    <MenuTiles label={m.chat_react()}>
      {EMOJI.map((emoji) => {
        const isMine = reactions.some((reaction) => reaction.emoji === emoji && reaction.userIds.includes(me))
        return (
          <MenuTile key={emoji} checked={isMine} onCheckedChange={(isSet) => react(id, emoji, isSet)}>
            {emoji}
          </MenuTile>
        )
      })}
    </MenuTiles>
  )
}
