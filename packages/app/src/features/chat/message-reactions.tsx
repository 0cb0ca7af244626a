import type { MessageView } from '@parley/contracts/chat'
import { formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { useChatActions } from './chat-actions.ts'

export function MessageReactions({ message: { id, reactions } }: { message: MessageView }) {
  const { me, react } = useChatActions()
  if (reactions.length === 0) return null
  return (
    <ul className="reactions" aria-label={m.chat_reactions()}>
      {reactions.map(({ emoji, count, userIds }) => {
        const isMine = userIds.includes(me)
        return (
          <li key={emoji}>
            <button type="button" className="reaction" aria-pressed={isMine} onClick={() => react(id, emoji, !isMine)}>
              <span>{emoji}</span> <span className="tabular-nums">{formatNumber(count)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
