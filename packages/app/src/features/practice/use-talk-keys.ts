import { type RefObject, useEffect } from 'react'

const PLACES = ['header', 'stage', 'coach', 'composer']

/** F6 goes round the places of the screen (`data-place`), Shift+F6 back; Escape stops the replies. */
export function useTalkKeys(root: RefObject<HTMLElement | null>, onStop: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (event.key === 'Escape' && onStop) {
        event.preventDefault()
        onStop()
      }
      if (event.key === 'F6' && root.current) {
        event.preventDefault()
        goRound(root.current, event.shiftKey ? -1 : 1)
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [root, onStop])
}

function goRound(root: HTMLElement, step: 1 | -1): void {
  const places = PLACES.flatMap((name) => root.querySelector<HTMLElement>(`[data-place='${name}']`) ?? [])
  const here = document.activeElement?.closest<HTMLElement>('[data-place]')
  const from = here ? places.indexOf(here) : -1
  const next = from === -1 && step === -1 ? places.length - 1 : (from + step + places.length) % places.length
  places[next]?.focus()
}
