import type { MessageView } from '@parley/contracts/chat'
import { formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { useChatActions } from './chat-actions.ts'
import { useOwnSigns } from './use-own-signs.ts'

export function MessageReactions({ message }: { message: MessageView }) {
  const { id, reactions } = message
  const actions = useChatActions()
  const own = useOwnSigns(message, actions)
  if (reactions.length === 0) return null
  return (
    <ul className="reactions" aria-label={m.chat_reactions()}>
      {reactions.map(({ emoji, count }) => {
        const isMine = own.has(emoji)
        return (
          <li key={emoji}>
            <button type="button" className="reaction" aria-pressed={isMine} onClick={() => actions.react(id, emoji, !isMine)}>
              <span>{emoji}</span> <span className="tabular-nums">{formatNumber(count)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
