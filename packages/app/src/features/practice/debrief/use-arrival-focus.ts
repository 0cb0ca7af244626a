import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** Whoever came here from another page of ours, reads on here. A page opened by itself leaves the focus to the browser. */
export function useArrivalFocus(): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null)
  const isArrival = useLocation().key !== 'default'
  useEffect(() => {
    if (isArrival) place.current?.focus({ preventScroll: true })
  }, [isArrival])
  return place
}
