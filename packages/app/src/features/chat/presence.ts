import type { UserId } from '@parley/contracts/ids'
import { useSyncExternalStore } from 'react'

const online = new Set<UserId>()
const watchers = new Set<() => void>()

export function setPresence(userId: UserId, isOnline: boolean): void {
  if (isOnline) online.add(userId)
  else online.delete(userId)
  for (const watcher of watchers) watcher()
}

/** The line is gone, and with it what it told. */
export function forgetPresence(): void {
  online.clear()
  for (const watcher of watchers) watcher()
}

export function useIsOnline(userId: UserId | undefined): boolean {
  return useSyncExternalStore(watch, () => userId !== undefined && online.has(userId))
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
