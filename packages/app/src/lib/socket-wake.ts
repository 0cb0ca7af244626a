/** Calls back when the network or the person may be back, or the network may be gone: time to look at the line. Returns the way to stop. */
export function onWake(look: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') look()
  }
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  window.addEventListener('pageshow', look)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    window.removeEventListener('online', look)
    window.removeEventListener('offline', look)
    window.removeEventListener('pageshow', look)
    document.removeEventListener('visibilitychange', onVisible)
  }
}
