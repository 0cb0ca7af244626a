import { retryReply } from '@parley/core/practice/retry-reply'
import { stopReplies } from '@parley/core/practice/stop-replies'
import { takeTurn } from '@parley/core/practice/take-turn'
import type { Handlers } from '../socket/handlers.ts'

export const practiceHandlers: Pick<Handlers, 'turn-send' | 'reply-stop' | 'reply-retry'> = {
  'turn-send': ({ deps, actor }, { conversationId, clientMessageId, text }) =>
    takeTurn(deps, actor, { conversationId, clientMessageId, text }),
  'reply-stop': ({ deps, actor }, { conversationId, role }) => stopReplies(deps, actor, { conversationId, ...(role ? { role } : {}) }),
  'reply-retry': async ({ deps, actor }, { conversationId, replyId }) => {
    await retryReply(deps, actor, { conversationId, replyId })
    return {}
  },
}
