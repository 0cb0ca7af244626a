import { useSyncExternalStore } from 'react'

const query = '(min-width: 64rem)'

/** Room for a margin beside the stage. */
export function useWide(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(query).matches)
}

function watch(watcher: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener('change', watcher)
  return () => list.removeEventListener('change', watcher)
}
