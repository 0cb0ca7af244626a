import { useEffect, useState } from 'react'
import { announce } from '../../lib/announcer.tsx'
import { m } from '../../paraglide/messages.js'

/** How long "Saved" stands. */
const SHOWN = 4000

/** Whether something was saved just now, and the way to say so. */
export function useSaved(): [boolean, () => void] {
  const [savedAt, setSavedAt] = useState<number | null>(null)
  useEffect(() => {
    if (savedAt === null) return
    const timer = setTimeout(() => setSavedAt(null), SHOWN)
    return () => clearTimeout(timer)
  }, [savedAt])
  const mark = () => {
    setSavedAt(performance.now())
    announce(m.admin_saved())
  }
  return [savedAt !== null, mark]
}
