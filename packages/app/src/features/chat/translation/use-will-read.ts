import type { MessagePreviewed } from '@parley/contracts/chat-input'
import type { ConversationId } from '@parley/contracts/ids'
import { useEffect, useState } from 'react'
import { readRemembered, remember } from '../../../lib/remembered.ts'
import { trpc } from '../../../lib/trpc.ts'

/** It is asked for when the writer pauses for so long, ms. */
const PAUSE = 700
const KEY = 'chat-will-read'

export interface WillRead {
  isOn: boolean
  toggle: () => void
  /** Of the text as it is now; `null`: not asked for yet. */
  shown: MessagePreviewed['previews'] | null
  isWaiting: boolean
  error: unknown
}

/** What others will read of what is being written, while the writer wants to see it. It costs, so it is off until then. */
export function useWillRead(conversationId: ConversationId, text: string): WillRead {
  const [isOn, setOn] = useState(() => readRemembered(KEY) === 'on')
  const { mutate, data, variables, error, isPending, reset } = trpc.chat.preview.useMutation()
  const body = text.trim()
  useEffect(() => {
    if (!isOn || body === '') return
    const timer = setTimeout(() => mutate({ conversationId, body }), PAUSE)
    return () => clearTimeout(timer)
  }, [isOn, body, conversationId, mutate])
  const isOfNow = variables?.body === body
  return {
    isOn,
    toggle: () => {
      remember(KEY, isOn ? 'off' : 'on')
      setOn(!isOn)
      reset()
    },
    shown: isOn && body !== '' && isOfNow ? (data?.previews ?? null) : null,
    isWaiting: isOn && body !== '' && (!isOfNow || isPending),
    error: isOfNow ? error : null,
  }
}
