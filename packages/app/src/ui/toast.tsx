import { useEffect, useSyncExternalStore } from 'react'
import { m } from '../paraglide/messages.js'

export interface Toast {
  text: string
  /** Takes it back. Toasts are never for errors. */
  onUndo?: () => void
}

const SHOWN = 10_000

let current: Toast | null = null
const watchers = new Set<() => void>()

function put(next: Toast | null): void {
  current = next
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Shows one line for a while; a second one takes the place of the first. */
export function showToast(toast: Toast): void {
  put(toast)
}

// Where one writes at the foot of the page, a toast stands at its head: it must not cover that.
const PLACE =
  'pointer-events-none fixed inset-x-4 bottom-24 z-(--z-toast) flex justify-center md:bottom-6 [body:has([data-place=composer])_&]:top-20 [body:has([data-place=composer])_&]:bottom-auto'

/** Where toasts appear: once, at the root. */
export function ToastPlace() {
  const toast = useSyncExternalStore(watch, () => current)
  useEffect(() => {
    if (!toast) return
    const timer = setTimeout(() => put(null), SHOWN)
    return () => clearTimeout(timer)
  }, [toast])
  return (
    <div role="status" className={PLACE}>
      {toast && (
        <div className="toast bubble-in pointer-events-auto">
          <span>{toast.text}</span>
          {toast.onUndo && (
            <button
              type="button"
              onClick={() => {
                toast.onUndo?.()
                put(null)
              }}
            >
              {m.undo()}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
