import { askCoach } from '@parley/core/practice/ask-coach'
import { replaceTurn } from '@parley/core/practice/replace-turn'
import { retryReply } from '@parley/core/practice/retry-reply'
import { stopReplies } from '@parley/core/practice/stop-replies'
import { takeTurn } from '@parley/core/practice/take-turn'
import type { Handlers } from '../socket/handlers.ts'

export const practiceHandlers: Pick<Handlers, 'turn-send' | 'turn-replace' | 'coach-ask' | 'reply-stop' | 'reply-retry'> = {
  'turn-send': ({ deps, actor }, { conversationId, clientMessageId, text }) =>
    takeTurn(deps, actor, { conversationId, clientMessageId, text }),
  'turn-replace': ({ deps, actor }, { conversationId, turnId, editId, text }) =>
    replaceTurn(deps, actor, { conversationId, turnId, editId, text }),
  'coach-ask': ({ deps, actor }, { conversationId, askId, ask }) => askCoach(deps, actor, { conversationId, askId, ask }),
  'reply-stop': ({ deps, actor }, { conversationId, role }) => stopReplies(deps, actor, { conversationId, ...(role ? { role } : {}) }),
  'reply-retry': async ({ deps, actor }, { conversationId, replyId }) => {
    await retryReply(deps, actor, { conversationId, replyId })
    return {}
  },
}
