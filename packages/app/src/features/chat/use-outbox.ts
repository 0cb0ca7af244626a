import type { ConversationId, UserId } from '@parley/contracts/ids'
import { useMemo, useSyncExternalStore } from 'react'
import type { Outbox, OutboxEntry } from './outbox.ts'
import { pageOutbox } from './page-outbox.ts'

/** What I wrote in one chat and is no message yet. */
export function useOutbox(userId: UserId, conversationId: ConversationId): { outbox: Outbox; entries: readonly OutboxEntry[] } {
  const outbox = pageOutbox(userId)
  const all = useSyncExternalStore(outbox.subscribe, outbox.getEntries)
  const entries = useMemo(() => all.filter((entry) => entry.conversationId === conversationId), [all, conversationId])
  return { outbox, entries }
}
