import type { ConversationId } from '@parley/contracts/ids'
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import { readRemembered, remember } from '../../lib/remembered.ts'

/** What is written and not sent, to the partner or to the coach, kept for each talk on this device. */
export function useDraft(
  conversationId: ConversationId,
  to: 'draft' | 'question' = 'draft',
): [draft: string, setDraft: Dispatch<SetStateAction<string>>] {
  const key = `${to}.${conversationId}`
  const [draft, setDraft] = useState(() => readRemembered(key) ?? '')
  useEffect(() => {
    if (draft !== (readRemembered(key) ?? '')) remember(key, draft)
  }, [key, draft])
  return [draft, setDraft]
}
