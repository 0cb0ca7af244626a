import { applyTalkFrame } from '@parley/contracts/apply-talk-frame'
import type { TalkSnapshot } from '@parley/contracts/practice'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { announce, announceNow } from '../../lib/announcer.tsx'
import { errorCode } from '../../lib/errors.ts'
import { isFromKept } from '../../lib/kept.ts'
import { pageLiveReplies } from '../../lib/live-replies.ts'
import { pageSocket } from '../../lib/socket.ts'
import type { TalkFrame } from '../../lib/socket-feeds.ts'
import { queryKeyOf, trpc } from '../../lib/trpc.ts'
import { Teller } from './teller.ts'

/** Listens from where the snapshot ends, and keeps the cache entry and the streams. */
export function useTalkFrames({ talk, replies, lastSeq }: TalkSnapshot): void {
  const { conversationId } = talk
  const utils = trpc.useUtils()
  const queries = useQueryClient()
  const live = pageLiveReplies()
  const [teller] = useState(() => new Teller(talk, live, { announce, announceNow }))

  // After the facts are drawn, so that words never leave the screen in between.
  useEffect(() => {
    for (const reply of replies) {
      if (reply.state === 'streaming') live.restore(reply)
      else live.end(reply.id)
    }
  }, [live, replies])

  const take = useCallback(
    (frame: TalkFrame) => {
      if (frame.type === 'reply-start' || frame.type === 'reply-snapshot') {
        live.restore(frame.reply)
        teller.started(frame.reply)
        return
      }
      if (frame.type === 'reply-delta') return live.delta(frame)
      utils.practice.load.setData({ conversationId }, (state) => state && applyTalkFrame(state, frame))
      if (frame.type === 'reply-end') teller.ended(frame.reply)
    },
    [utils, live, conversationId, teller],
  )

  useEffect(() => {
    if (!isFromKept(utils.practice.load.getData({ conversationId }))) return
    // It was kept, and no frame tells what is left, nor that it was deleted meanwhile.
    const socket = pageSocket()
    const ask = () => {
      if (socket.getState() !== 'open') return
      stop()
      utils.client.practice.load.query({ conversationId }).then(
        ({ budget }) => take({ type: 'quota-changed', budget }),
        (error: unknown) => {
          if (errorCode(error) === 'not-found')
            void queries.resetQueries({ queryKey: queryKeyOf('practice', 'load', { conversationId }), exact: true })
        },
      )
    }
    const stop = socket.subscribe(ask)
    ask()
    return stop
  }, [conversationId, utils, queries, take])

  const firstSeq = useState(lastSeq)[0]
  useEffect(() => {
    const close = pageSocket().open(conversationId, firstSeq, take)
    return () => {
      close()
      teller.stop()
    }
  }, [conversationId, firstSeq, take, teller])
}
