import { createContext, type RefObject, useContext, useLayoutEffect } from 'react'

/** Lets go of the stage's end, because the reader unfolds something in it. */
export const HoldStage = createContext<() => void>(() => {})

/** Kept free at the edges, px. */
const GAP = 12

/** What unfolds, alone or under a line, comes into view as it grows, up to where its beginning would leave it. */
export function useUnfold(place: RefObject<HTMLElement | null>, unfolding: 'grows' | 'whole' | 'before'): void {
  const hold = useContext(HoldStage)
  useLayoutEffect(() => {
    if (unfolding === 'before') return
    const stage = place.current?.closest('.talk-stage')
    const whole = place.current?.closest('.line-them, .help')
    if (!stage || !whole) return
    hold()
    const show = () => {
      const [outer, inner] = [stage.getBoundingClientRect(), whole.getBoundingClientRect()]
      const hidden = inner.bottom - outer.bottom + GAP
      const room = inner.top - outer.top - GAP
      if (hidden > 0 && room > 0) stage.scrollTop += Math.min(hidden, room)
    }
    show()
    if (unfolding === 'whole') return
    const observer = new ResizeObserver(show)
    observer.observe(whole)
    return () => observer.disconnect()
  }, [place, hold, unfolding])
}
