import type { ReplyView } from '@parley/contracts/practice'
import { useLayoutEffect, useRef } from 'react'
import { growText } from './grow-text.ts'
import { liveText, onLiveText } from './use-live-text.ts'

/** A reply's words, written as they come into one text node: nothing is drawn again for them. */
export function LiveWords({ reply }: { reply: ReplyView }) {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const node = document.createTextNode('')
    const write = () => growText(node, liveText(reply).trimEnd())
    write()
    place.current?.append(node)
    const stop = onLiveText(reply.id, write)
    return () => {
      stop()
      node.remove()
    }
  }, [reply])
  return <span ref={place} />
}
