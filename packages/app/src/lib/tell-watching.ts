import type { Socket } from './socket.ts'

/** Tells the server whether this page is seen: notices come while no page is. A new line counts as seen. Returns the way to stop. */
export function tellWatching(socket: Pick<Socket, 'getState' | 'subscribe' | 'request'>): () => void {
  let told = true
  const tell = () => {
    const isWatching = document.visibilityState === 'visible'
    if (socket.getState() !== 'open') told = true
    else if (told !== isWatching) {
      told = isWatching
      // A line that is lost is told again.
      socket.request<'watch-set'>({ type: 'watch-set', isWatching }).catch(() => {})
    }
  }
  tell()
  document.addEventListener('visibilitychange', tell)
  const stopWatching = socket.subscribe(tell)
  return () => {
    document.removeEventListener('visibilitychange', tell)
    stopWatching()
  }
}
