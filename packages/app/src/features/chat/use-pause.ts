import { useEffect, useState } from 'react'

/** So long nobody asks: somebody is still writing, ms. */
const PAUSE = 250

/** What is written, once they pause. */
export function usePause(words: string): string {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}
