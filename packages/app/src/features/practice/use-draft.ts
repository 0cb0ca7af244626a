import type { ConversationId } from '@parley/contracts/ids'
import { useCallback, useState } from 'react'
import { readRemembered, remember } from '../../lib/remembered.ts'

/** What is written and not sent, kept for each talk on this device. */
export function useDraft(conversationId: ConversationId): [draft: string, setDraft: (text: string) => void] {
  const key = `draft.${conversationId}`
  const [draft, setDraft] = useState(() => readRemembered(key) ?? '')
  const set = useCallback(
    (text: string) => {
      setDraft(text)
      remember(key, text)
    },
    [key],
  )
  return [draft, set]
}
