import type { ClientMessageId } from '@parley/contracts/ids'
import type { TalkView } from '@parley/contracts/practice'
import { type RefObject, useCallback, useRef } from 'react'
import type { Coach } from './use-coach.ts'
import { useDraft } from './use-draft.ts'
import type { Talk } from './use-talk.ts'

export interface Answer {
  draft: string
  setDraft: (text: string) => void
  /** Where it is written. */
  field: RefObject<HTMLTextAreaElement | null>
  /** Puts a phrase behind what is written. */
  put: (phrase: string) => void
  toComposer: () => void
  /** Takes back a line that was not sent, to be written anew. */
  onEdit: (clientMessageId: ClientMessageId, text: string) => void
}

/** What I write to the partner, and the ways words get there. */
export function useAnswer({ conversationId, language }: TalkView, { setAsking }: Coach, takeBack: Talk['takeBack']): Answer {
  const [draft, setDraft] = useDraft(conversationId)
  const field = useRef<HTMLTextAreaElement>(null)
  const put = useCallback(
    (phrase: string) => {
      const space = language === 'zh' ? '' : ' '
      setAsking(false)
      setDraft((before) => (before.trim() ? `${before.trimEnd()}${space}${phrase}` : phrase))
      requestAnimationFrame(() => {
        const element = field.current
        element?.focus()
        element?.setSelectionRange(element.value.length, element.value.length)
      })
    },
    [setDraft, setAsking, language],
  )
  const toComposer = useCallback(() => {
    setAsking(false)
    field.current?.focus()
  }, [setAsking])
  const onEdit = useCallback(
    (clientMessageId: ClientMessageId, text: string) => {
      takeBack(clientMessageId)
      put(text)
    },
    [takeBack, put],
  )
  return { draft, setDraft, field, put, toComposer, onEdit }
}
