import type { MessageView } from '@parley/contracts/chat'
import { m } from '../../paraglide/messages.js'
import { MenuTile, MenuTiles } from '../../ui/menu.tsx'
import type { ChatActions } from './chat-actions.ts'
import { useOwnSigns } from './use-own-signs.ts'

const EMOJI = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const

/** One press, and it is said: side by side on top of a message's menu. */
export function EmojiItems({ message, actions }: { message: MessageView; actions: ChatActions }) {
  const own = useOwnSigns(message, actions)
  return (
    <MenuTiles label={m.chat_react()}>
      {EMOJI.map((emoji) => (
        <MenuTile key={emoji} checked={own.has(emoji)} onCheckedChange={(isSet) => actions.react(message.id, emoji, isSet)}>
          {emoji}
        </MenuTile>
      ))}
    </MenuTiles>
  )
}
