import { type RefObject, useEffect } from 'react'
import { goRound } from '../../lib/go-round.ts'

const PLACES = ['header', 'stage', 'coach', 'composer']

const IS_MAC = /Mac|iP(hone|ad|od)/.test(navigator.platform)

/** F6 goes round the places of the screen (`data-place`), Shift+F6 back; Escape stops the replies; Alt+C turns to the coach and back. */
export function useTalkKeys(root: RefObject<HTMLElement | null>, onStop: (() => void) | null, onAside: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (event.key === 'Escape' && onStop) {
        event.preventDefault()
        onStop()
      }
      if (isAsideKey(event) && onAside) {
        event.preventDefault()
        onAside()
      }
      if (event.key === 'F6' && root.current) {
        event.preventDefault()
        goRound(root.current, PLACES, event.shiftKey ? -1 : 1)
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [root, onStop, onAside])
}

/** On a Mac, Alt+C writes ç on many layouts: a letter comes before a shortcut. Elsewhere the key counts, whatever script it writes. */
function isAsideKey({ altKey, ctrlKey, metaKey, key, code }: KeyboardEvent): boolean {
  return altKey && !ctrlKey && !metaKey && (key.toLowerCase() === 'c' || (code === 'KeyC' && !IS_MAC))
}
