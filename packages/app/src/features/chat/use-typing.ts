import type { UserId } from '@parley/contracts/ids'
import { useCallback, useEffect, useRef, useState } from 'react'

/** So long somebody is said to write after the last sign of it, ms. */
const HEARD = 6_000

/** Who writes now. */
export function useTyping() {
  const [typing, setTyping] = useState<readonly UserId[]>([])
  const timers = useRef(new Map<UserId, ReturnType<typeof setTimeout>>())

  const fallSilent = useCallback((userId: UserId) => {
    clearTimeout(timers.current.get(userId))
    if (timers.current.delete(userId)) setTyping((before) => before.filter((other) => other !== userId))
  }, [])
  const hear = useCallback(
    (userId: UserId) => {
      clearTimeout(timers.current.get(userId))
      timers.current.set(
        userId,
        setTimeout(() => fallSilent(userId), HEARD),
      )
      setTyping((before) => (before.includes(userId) ? before : [...before, userId]))
    },
    [fallSilent],
  )
  useEffect(() => {
    const all = timers.current
    return () => {
      for (const timer of all.values()) clearTimeout(timer)
    }
  }, [])
  return { typing, hear, fallSilent }
}
