import type { ReplyView } from '@parley/contracts/practice'
import { useCallback, useSyncExternalStore } from 'react'
import { pageLiveReplies } from '../../lib/live-replies.ts'

/** A reply's words, as they come. Only whoever reads them draws again. */
export function useLiveText(reply: ReplyView | null): string {
  const id = reply?.id
  const subscribe = useCallback((wake: () => void) => (id ? pageLiveReplies().subscribe(id, wake) : () => {}), [id])
  const live = useSyncExternalStore(subscribe, () => (id ? pageLiveReplies().text(id) : ''))
  if (!reply) return ''
  return reply.state === 'streaming' ? live || reply.text : reply.text
}
