import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** This close to the end counts as being there. */
const NEAR = 48

/**
 * Keeps a scroll at its end while it grows or its window shrinks, unless the reader went up or unfolded something (`hold`); then
 * `hasNew` says that something came below.
 */
export function useStickToEnd(scroller: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>) {
  const isStuck = useRef(true)
  /** While it is let go. */
  const seen = useRef<End | null>(null)
  const [hasNew, setHasNew] = useState(false)

  const toEnd = useCallback(() => {
    isStuck.current = true
    setHasNew(false)
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior: 'instant' })
  }, [scroller])

  const letGo = useCallback(() => {
    if (!isStuck.current) return
    isStuck.current = false
    if (content.current) seen.current = endOf(content.current)
  }, [content])

  useEffect(() => {
    const outer = scroller.current
    const inner = content.current
    if (!outer || !inner) return
    let top = outer.scrollTop
    const onScroll = () => {
      const isNear = outer.scrollHeight - outer.scrollTop - outer.clientHeight < NEAR
      // Only a move upwards lets go: growth, too, moves the end away.
      if (isNear) {
        isStuck.current = true
        setHasNew(false)
      } else if (outer.scrollTop < top) letGo()
      top = outer.scrollTop
    }
    const observer = new ResizeObserver(() => {
      if (isStuck.current) {
        outer.scrollTop = outer.scrollHeight
        return
      }
      const [last, now] = [seen.current, endOf(inner)]
      seen.current = now
      if (last && (now.count > last.count || (now.element === last.element && now.height > last.height))) setHasNew(true)
    })
    outer.addEventListener('scroll', onScroll, { passive: true })
    observer.observe(outer)
    observer.observe(inner)
    return () => {
      outer.removeEventListener('scroll', onScroll)
      observer.disconnect()
    }
  }, [scroller, content, letGo])

  return { hasNew, toEnd, hold: letGo }
}

interface End {
  count: number
  element: Element | undefined
  height: number
}

/** The last words said. What grows further up, or around them, is nothing new; a line that is said anew still counts. */
function endOf(content: HTMLElement): End {
  const bubbles = content.getElementsByClassName('bubble')
  const element = bubbles[bubbles.length - 1]
  return { count: bubbles.length + content.getElementsByClassName('line-editor').length, element, height: element?.clientHeight ?? 0 }
}
