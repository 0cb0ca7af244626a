import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { MessageId } from '@parley/contracts/ids'
import { useCallback, useEffect, useState } from 'react'
import { trpc } from '../../lib/trpc.ts'
import type { Chat } from './use-chat.ts'

/** So long a message is marked as the one that was looked for, ms. */
const MARKED = 2_500

export interface Sought {
  /** Where the reader was led, for a while. */
  seq: number | null
  /** The same, unless it is only where the unread begin: a line says that. */
  markedSeq: number | null
  /** They are on their way there. */
  isSeeking: boolean
  toSeq: (seq: number) => Promise<void>
  toMessage: (messageId: MessageId) => void
}

/** Leads the reader to a message: by its number, by what answers it, or from a search; and who comes back, to where the unread begin. */
export function useSought({ conversationId, pages, state, openedSeq }: Chat, at: number | null): Sought {
  const { client } = trpc.useUtils()
  const [start] = useState(() => (hasUnreadAbove(state, openedSeq) ? openedSeq + 1 : null))
  const wanted = at ?? start
  const [seq, setSeq] = useState<number | null>(wanted)
  const [isSeeking, setSeeking] = useState(wanted !== null)
  const { goTo, window } = pages
  const shown = (window ?? state).messages

  const toSeq = useCallback(
    async (next: number) => {
      setSeeking(true)
      const isHere = shown.some((message) => message.seq === next) || (await goTo(next))
      if (isHere) setSeq(next)
      setSeeking(false)
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
          if (found) void toSeq(found.seq)
        },
        // It is gone, or there is no line: the reader stays where they are.
        () => {},
      )
    },
    [shown, client, conversationId, toSeq],
  )
  useEffect(() => {
    if (wanted !== null) void toSeq(wanted)
    // Only when another place is asked for: what is shown changes all the time.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted])
  useEffect(() => {
    if (seq === null) return
    const timer = setTimeout(() => setSeq(null), MARKED)
    return () => clearTimeout(timer)
  }, [seq])
  return { seq, markedSeq: at === null && seq === start ? null : seq, isSeeking, toSeq, toMessage }
}

/** More is unread than is loaded. */
export function hasUnreadAbove({ hasOlder, messages }: Pick<ChatState, 'hasOlder' | 'messages'>, readSeq: number): boolean {
  const first = messages[0]
  return hasOlder && first !== undefined && first.seq > readSeq + 1
}
