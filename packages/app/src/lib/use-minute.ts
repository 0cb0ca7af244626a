import { useSyncExternalStore } from 'react'

const MINUTE = 60_000

let now = Date.now()
const watchers = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** The time, epoch ms. What shows it is drawn again every minute. */
export function useMinute(): number {
  return useSyncExternalStore(watch, () => now)
}

function tick(): void {
  now = Date.now()
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  if (!timer) {
    now = Date.now()
    timer = setInterval(tick, MINUTE)
  }
  return () => {
    watchers.delete(watcher)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}
