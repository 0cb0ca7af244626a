import { type RefObject, startTransition, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { whenIdle } from '../../lib/when-idle.ts'

/** Whether lines far up are drawn: when they come near, when the page has nothing else to do, or for paper. Once drawn they stay. */
export function useDrawn(place: RefObject<HTMLElement | null>, isAtOnce: boolean): boolean {
  const [isDrawn, setDrawn] = useState(isAtOnce)
  useEffect(() => {
    const element = place.current
    if (isDrawn || !element) return
    const draw = () => startTransition(() => setDrawn(true))
    const stopWaiting = whenIdle(draw)
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && draw(), {
      root: element.closest('.talk-stage'),
      rootMargin: '100% 0%',
    })
    observer.observe(element)
    // What is not there when the event ends is not printed.
    const drawNow = () => flushSync(() => setDrawn(true))
    addEventListener('beforeprint', drawNow)
    return () => {
      removeEventListener('beforeprint', drawNow)
      stopWaiting()
      observer.disconnect()
    }
  }, [isDrawn, place])
  return isDrawn
}
