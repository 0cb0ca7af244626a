import { type RefObject, startTransition, useEffect, useState } from 'react'
import { whenIdle } from '../../lib/when-idle.ts'

/** Whether lines far up are drawn: when they come near, or when the page has nothing else to do. Once drawn they stay. */
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
    return () => {
      stopWaiting()
      observer.disconnect()
    }
  }, [isDrawn, place])
  return isDrawn
}
