import { applyChatFrame, type ChatState } from '@parley/contracts/apply-chat-frame'
import type { UserId } from '@parley/contracts/ids'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ChatFrame } from '../../lib/socket-feeds.ts'
import { trpc } from '../../lib/trpc.ts'
import { joined, type Window, withNewer, withOlder } from './page-window.ts'

export interface Pages {
  /** A place far from the end, where the reader went; `null`: they are at the end, which frames keep. */
  window: Window | null
  hasOlder: boolean
  hasNewer: boolean
  isFetching: boolean
  error: unknown
  loadOlder: () => void
  loadNewer: () => void
  /** Goes to a message that is not here. Resolves when it is; `false`: it could not be fetched. */
  goTo: (seq: number) => Promise<boolean>
  toEnd: () => void
  /** What a frame tells of a message that stands in the window. */
  take: (frame: ChatFrame) => void
}

export function usePages(state: ChatState, me: UserId): Pages {
  const { conversationId } = state
  const utils = trpc.useUtils()
  const [window, setWindow] = useState<Window | null>(null)
  const shown = window ?? { ...state, hasNewer: false }

  const setEnd = useCallback(
    (change: (end: ChatState) => ChatState) => {
      utils.chat.load.setData({ conversationId }, (end) => end && change(end))
    },
    [utils, conversationId],
  )
  /** As soon as nothing is between the window and the end, the reader is at the end again, and nothing moves. */
  const show = useCallback(
    (next: Window) => {
      const end = utils.chat.load.getData({ conversationId })
      const whole = end ? joined(next, end) : null
      if (whole) setEnd(() => whole)
      setWindow(whole ? null : next)
    },
    [utils, conversationId, setEnd],
  )
  const fetching = useMutation({
    mutationFn: async (side: 'before' | 'after') => {
      const seq = side === 'before' ? shown.messages[0]?.seq : shown.messages.at(-1)?.seq
      if (seq === undefined) return
      const page = await utils.client.chat.messages.query({ conversationId, at: { side, seq } })
      if (!window) setEnd((end) => withOlder(end, page))
      else show(side === 'before' ? withOlder(window, page) : withNewer(window, page))
    },
  })
  const { isPending, mutate } = fetching

  const goTo = useCallback(
    async (seq: number) => {
      try {
        show(await utils.client.chat.messages.query({ conversationId, at: { side: 'around', seq } }))
        return true
      } catch {
        return false
      }
    },
    [utils, conversationId, show],
  )

  const take = useCallback(
    (frame: ChatFrame) => {
      if (!('seq' in frame) || frame.type === 'message-added') return
      setWindow((before) => before && { ...before, messages: applyChatFrame({ ...state, ...before, lastSeq: 0 }, frame, me).messages })
    },
    [state, me],
  )

  return {
    window,
    hasOlder: shown.hasOlder,
    hasNewer: shown.hasNewer,
    isFetching: isPending,
    error: fetching.error,
    loadOlder: () => {
      if (shown.hasOlder && !isPending) mutate('before')
    },
    loadNewer: () => {
      if (shown.hasNewer && !isPending) mutate('after')
    },
    goTo,
    toEnd: () => setWindow(null),
    take,
  }
}
