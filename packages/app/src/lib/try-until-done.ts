import { backoff } from './socket-backoff.ts'

/** Tries now, and with growing pauses until it says that it is done. Returns the way to stop. */
export function tryUntilDone(work: () => Promise<boolean>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const go = async (attempt: number) => {
    const isDone = await work()
    if (!isDone && !isOver) timer = setTimeout(() => void go(attempt + 1), backoff(attempt, Math.random()))
  }
  void go(0)
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
