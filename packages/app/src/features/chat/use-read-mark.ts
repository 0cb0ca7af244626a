import type { ConversationId } from '@parley/contracts/ids'
import { useEffect, useRef } from 'react'
import { pageSocket } from '../../lib/socket.ts'

/** Several messages at once are one mark, ms. */
const PAUSE = 400

/** Tells that I have read up to `seq` while I can see it. `null`: I am elsewhere. It is told again after a lost line. */
export function useReadMark(conversationId: ConversationId, seq: number | null, knownSeq: number): void {
  const told = useRef(knownSeq)
  useEffect(() => {
    if (seq === null || seq <= Math.max(told.current, knownSeq)) return
    const socket = pageSocket()
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      clearTimeout(timer)
      if (document.visibilityState !== 'visible' || socket.getState() !== 'open') return
      timer = setTimeout(() => {
        socket.request<'message-read'>({ type: 'message-read', conversationId, seq }).then(
          () => {
            told.current = Math.max(told.current, seq)
          },
          // The next look, or the next line, tells it again.
          () => {},
        )
      }, PAUSE)
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    const stopWatching = socket.subscribe(tell)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tell)
      stopWatching()
    }
  }, [conversationId, seq, knownSeq])
}
