import { stopReplies } from '@parley/core/practice/stop-replies'
import { takeTurn } from '@parley/core/practice/take-turn'
import type { Handlers } from '../socket/handlers.ts'

export const practiceHandlers: Pick<Handlers, 'turn-send' | 'reply-stop'> = {
  'turn-send': ({ deps, actor }, { conversationId, clientMessageId, text }) =>
    takeTurn(deps, actor, { conversationId, clientMessageId, text }),
  'reply-stop': ({ deps, actor }, { conversationId, role }) => stopReplies(deps, actor, { conversationId, ...(role ? { role } : {}) }),
}
