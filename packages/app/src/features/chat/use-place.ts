import type { ConversationId } from '@parley/contracts/ids'
import { trpc } from '../../lib/trpc.ts'

/** Mutes, pins and archives. What changed comes back by a frame, to every tab. */
export function usePlace(conversationId: ConversationId) {
  const change = trpc.chat.changePlace.useMutation()
  return {
    error: change.error,
    mute: (until: number | null) => change.mutate({ conversationId, change: { mutedUntil: until } }),
    pin: (isPinned: boolean) => change.mutate({ conversationId, change: { isPinned } }),
    archive: (isArchived: boolean) => change.mutate({ conversationId, change: { isArchived } }),
  }
}

/** "For good", as a moment that the contract allows. */
export const FOR_GOOD = Date.UTC(2100, 0)
