import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { useEffect, useState } from 'react'
import { readRemembered, remember } from '../../lib/remembered.ts'
import { draftKey } from '../../lib/written.ts'

export interface Draft {
  text: string
  /** Those who were picked after an `@`. */
  picked: PersonView[]
}

export const NOTHING: Draft = { text: '', picked: [] }

/** What is written and not sent, kept for each chat, and each thread of it, on this device. */
export function useChatDraft(
  me: UserId,
  conversationId: ConversationId,
  thread?: MessageId,
): [draft: Draft, setDraft: (draft: Draft) => void] {
  const key = draftKey(me, thread ?? conversationId)
  const [draft, setDraft] = useState(() => parse(readRemembered(key)))
  useEffect(() => {
    const kept = draft.text ? JSON.stringify(draft) : ''
    if (kept !== (readRemembered(key) ?? '')) remember(key, kept)
  }, [key, draft])
  return [draft, setDraft]
}

function parse(kept: string | null): Draft {
  return kept ? (JSON.parse(kept) as Draft) : NOTHING
}
