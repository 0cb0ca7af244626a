import { type RefObject, useEffect } from 'react'

/** Below this height there is only room for a phrase and the composer. */
const SHORT = 480

/** Fits an element into what a phone's keyboard leaves of the page. Zooming in with two fingers changes nothing. */
export function useVisibleHeight(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current
    const viewport = window.visualViewport
    if (!element || !viewport) return
    const fit = () => {
      const isCovered = viewport.scale === 1 && viewport.height < window.innerHeight - 1
      element.style.setProperty('--visible-height', isCovered ? `${viewport.height}px` : '100dvh')
      element.style.setProperty('--visible-top', isCovered ? `${viewport.offsetTop}px` : '0px')
      element.toggleAttribute('data-short', viewport.scale === 1 && viewport.height < SHORT)
    }
    fit()
    viewport.addEventListener('resize', fit)
    viewport.addEventListener('scroll', fit)
    return () => {
      viewport.removeEventListener('resize', fit)
      viewport.removeEventListener('scroll', fit)
    }
  }, [ref])
}
