/** Lets `count` work at a time; others wait in line, and leave it when their signal aborts. */
export function createSlots(count: number): <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T> {
  const waiting = new Set<() => void>()
  let free = count

  async function enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (free > 0) {
      free -= 1
      return
    }
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        waiting.delete(go)
        reject(signal.reason as Error)
      }
      const go = () => {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      signal.addEventListener('abort', leave, { once: true })
      waiting.add(go)
    })
  }

  function leave(): void {
    const [next] = waiting
    if (!next) {
      free += 1
      return
    }
    waiting.delete(next)
    next()
  }

  return async (work, signal) => {
    await enter(signal)
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
