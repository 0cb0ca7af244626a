import type { ReplyId } from '@parley/contracts/ids'
import type { TalkSnapshot } from '@parley/contracts/practice'
import { useEffect, useRef, useState } from 'react'
import { hesitatedReply, HESITATION } from './hesitated-reply.ts'
import type { Talk } from './use-talk.ts'
import { useVisible } from './use-visible.ts'

/** Asks for a line to say next, once for a reply, when somebody hesitates to answer it. What comes of it stands with the note, or nothing does. */
export function useOfferNext(
  snapshot: TalkSnapshot,
  { exchanges, connection, ask }: Pick<Talk, 'exchanges' | 'connection' | 'ask'>,
  isIdle: boolean,
): void {
  const [old] = useState(() => new Set(snapshot.replies.filter(({ state }) => state !== 'streaming').map(({ id }) => id)))
  const offered = useRef(new Set<ReplyId>())
  const isVisible = useVisible()
  const { talk, budget } = snapshot
  const replyId = hesitatedReply({ talk, exchanges, budget, old, isIdle, isHere: isVisible && connection === 'open' })
  useEffect(() => {
    if (!replyId || offered.current.has(replyId)) return
    const timer = setTimeout(() => {
      // Whoever is at the coach's words already has something to say, or to read.
      if (document.activeElement?.closest('[data-place="coach"]')) return
      offered.current.add(replyId)
      void ask({ kind: 'next' })
    }, HESITATION)
    return () => clearTimeout(timer)
  }, [replyId, ask])
}
