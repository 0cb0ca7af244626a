import { useSyncExternalStore } from 'react'
import { readRemembered, remember } from '../../lib/remembered.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'theme'

let current: Theme = 'system'
const watchers = new Set<() => void>()

/** Before the first render: what was chosen in this browser. */
export function startTheme(): void {
  const known = readRemembered(KEY)
  current = THEMES.find((theme) => theme === known) ?? 'system'
  show()
}

export function switchTheme(next: Theme): void {
  current = next
  remember(KEY, next)
  show()
  for (const watcher of watchers) watcher()
}

export function useTheme(): Theme {
  return useSyncExternalStore(watch, () => current)
}

function show(): void {
  const { dataset } = document.documentElement
  if (current === 'system') delete dataset['theme']
  else dataset['theme'] = current
  // The browser's own bar: each colour of index.html stands for one scheme.
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const scheme = (meta.dataset['scheme'] ??= meta.media.includes('dark') ? 'dark' : 'light')
    meta.media = current === 'system' ? `(prefers-color-scheme: ${scheme})` : scheme === current ? 'all' : 'not all'
  }
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
