import type { ConversationId } from '@parley/contracts/ids'
import type { ReplyView } from '@parley/contracts/practice'
import { useCallback, useSyncExternalStore } from 'react'
import { pageLiveReplies } from '../../lib/live-replies.ts'

/** What streams in a talk, as it started. Draws again when a reply starts or ends, not while it grows. */
export function useLiveList(conversationId: ConversationId): readonly ReplyView[] {
  const live = pageLiveReplies()
  const subscribe = useCallback((wake: () => void) => live.subscribe(conversationId, wake), [live, conversationId])
  return useSyncExternalStore(subscribe, () => live.list(conversationId))
}
