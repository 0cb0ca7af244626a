import { type RefObject, useLayoutEffect, useRef } from 'react'

/** For what appears at a press and may lie out of sight: brings all of it into the window, and the focus to it, unless something in it has it. */
export function useAppeared<E extends HTMLElement>(takesFocus = true): RefObject<E | null> {
  const ref = useRef<E>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    if (takesFocus && !element.contains(document.activeElement)) element.focus({ preventScroll: true })
    bringIntoSight(element)
  }, [takesFocus])
  return ref
}

/** What is larger than the window is shown from its beginning. */
function bringIntoSight(element: HTMLElement): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const isTall = element.offsetHeight > innerHeight * 0.7
  element.scrollIntoView({ block: isTall ? 'start' : 'nearest', behavior: isCalm ? 'auto' : 'smooth' })
}
