import { useSyncExternalStore } from 'react'
import { readRemembered, remember } from './remembered.ts'

/** What a screen reader is told besides. `notes`: the coach's words. `sentences`: an answer sentence by sentence, as it comes. */
export type ReadAloud = 'notes' | 'sentences'

const chosen = new Map<ReadAloud, boolean>()
const watchers = new Set<() => void>()

/** As chosen in this browser; at first nothing is. */
export function isReadAloud(what: ReadAloud): boolean {
  const known = chosen.get(what) ?? readRemembered(`read-aloud.${what}`) === 'on'
  chosen.set(what, known)
  return known
}

export function switchReadAloud(what: ReadAloud, isOn: boolean): void {
  chosen.set(what, isOn)
  remember(`read-aloud.${what}`, isOn ? 'on' : 'off')
  for (const watcher of watchers) watcher()
}

export function useReadAloud(what: ReadAloud): boolean {
  return useSyncExternalStore(watch, () => isReadAloud(what))
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
