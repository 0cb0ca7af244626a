import type { MessageId } from '@parley/contracts/ids'
import { useCallback, useEffect, useState } from 'react'
import { trpc } from '../../lib/trpc.ts'
import type { Chat } from './use-chat.ts'

/** So long a message is marked as the one that was looked for, ms. */
const MARKED = 2_500

export interface Sought {
  /** Where the reader was led, for a while. */
  seq: number | null
  toSeq: (seq: number) => void
  toMessage: (messageId: MessageId) => void
}

/** Leads the reader to a message: by its number, by what answers it, or from a search. */
export function useSought({ conversationId, pages, state }: Chat, at: number | null): Sought {
  const { client } = trpc.useUtils()
  const [seq, setSeq] = useState<number | null>(at)
  const { goTo, window } = pages
  const shown = (window ?? state).messages

  const toSeq = useCallback(
    (wanted: number) => {
      if (shown.some((message) => message.seq === wanted)) setSeq(wanted)
      else void goTo(wanted).then((isThere) => isThere && setSeq(wanted))
    },
    [shown, goTo],
  )
  const toMessage = useCallback(
    (messageId: MessageId) => {
      const known = shown.find(({ id }) => id === messageId)
      if (known) return setSeq(known.seq)
      client.chat.thread.query({ conversationId, messageId }).then(
        ({ messages }) => {
          const found = messages.find(({ id }) => id === messageId)
          if (found) toSeq(found.seq)
        },
        // It is gone, or there is no line: the reader stays where they are.
        () => {},
      )
    },
    [shown, client, conversationId, toSeq],
  )
  useEffect(() => {
    if (at !== null) toSeq(at)
    // Only when another place is asked for: what is shown changes all the time.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [at])
  useEffect(() => {
    if (seq === null) return
    const timer = setTimeout(() => setSeq(null), MARKED)
    return () => clearTimeout(timer)
  }, [seq])
  return { seq, toSeq, toMessage }
}
