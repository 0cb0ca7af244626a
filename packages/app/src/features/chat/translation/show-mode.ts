import { useSyncExternalStore } from 'react'
import { readRemembered, remember } from '../../../lib/remembered.ts'

export const SHOW_MODES = ['translation', 'both', 'original', 'learner'] as const
/** What a reader sees of what was said in another language. `learner`: both, and the words of the original can be asked about. */
export type ShowMode = (typeof SHOW_MODES)[number]

const KEY = 'chat-show'
const listeners = new Set<() => void>()
let mode: ShowMode = SHOW_MODES.find((known) => known === readRemembered(KEY)) ?? 'translation'

export function useShowMode(): ShowMode {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => mode,
  )
}

export function setShowMode(next: ShowMode): void {
  mode = next
  remember(KEY, next)
  for (const listener of listeners) listener()
}
