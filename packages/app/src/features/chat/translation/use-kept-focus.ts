import { useCallback, useRef } from 'react'

export interface KeptFocus {
  /** The focused element is about to make way for another. */
  keep: () => void
  /** A ref of whatever may stand in its place. */
  take: (element: HTMLElement | null) => void
}

/** Hands the focus on from an element that goes to the one that comes, and to what comes after that, as long as nobody took it elsewhere. */
export function useKeptFocus(): KeptFocus {
  const isKept = useRef(false)
  const keep = useCallback(() => {
    isKept.current = true
  }, [])
  const take = useCallback((element: HTMLElement | null) => {
    if (!element || !isKept.current) return
    const { activeElement } = document
    isKept.current = activeElement === document.body || activeElement === element
    if (isKept.current) element.focus({ preventScroll: true })
  }, [])
  return { keep, take }
}
