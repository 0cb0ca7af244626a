import type { MessagePreviewed } from '@parley/contracts/chat-input'
import type { ConversationId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { useEffect, useState } from 'react'
import { readRemembered, remember } from '../../../lib/remembered.ts'
import { trpc } from '../../../lib/trpc.ts'
import { toBody, toField } from '../mentions.ts'
import type { Draft } from '../use-chat-draft.ts'

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
export function useWillRead(conversationId: ConversationId, { text, picked }: Draft): WillRead {
  const [isOn, setOn] = useState(() => readRemembered(KEY) === 'on')
  const { mutate, data, variables, error, isPending, reset } = trpc.chat.preview.useMutation()
  // Names are not to be translated.
  const { body, mentions } = toBody(text, picked)
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
    shown: isOn && body !== '' && isOfNow && data ? data.previews.map((each) => withNames(each, mentions)) : null,
    isWaiting: isOn && body !== '' && (!isOfNow || isPending),
    error: isOfNow ? error : null,
  }
}

type Preview = MessagePreviewed['previews'][number]

function withNames(preview: Preview, mentions: readonly PersonView[]): Preview {
  const { text, back } = preview
  return { ...preview, text: toField(text, mentions), back: back === null ? null : toField(back, mentions) }
}
