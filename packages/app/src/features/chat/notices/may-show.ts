import type { InboxItem } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import { minuteOfDay } from '../../../lib/minute-of-day.ts'
import { isMuted } from '../inbox-lists.ts'

/** Minutes after midnight; both `null` for none. */
export interface Quiet {
  from: number | null
  until: number | null
}

/** `until` is no longer quiet; a time that begins later than it ends lasts over midnight. */
export function isQuiet({ from, until }: Quiet, minute: number): boolean {
  if (from === null || until === null || from === until) return false
  return from < until ? minute >= from && minute < until : minute >= from || minute < until
}

export interface Reader {
  now: number
  quiet: Quiet
  /** Theirs, as what comes by push counts it; `undefined`: as on this device. */
  timeZone: string | undefined
  blocked: ReadonlySet<UserId>
  isVisible: boolean
  /** They look at this chat. */
  isThere: boolean
}

/** Whether its reader is to hear of the newest message of a chat. */
export function mayShow(item: InboxItem | undefined, { now, quiet, timeZone, blocked, isVisible, isThere }: Reader): boolean {
  if (!item || !isVisible || isThere || item.unread === 0 || isMuted(item, now) || isQuiet(quiet, minuteOfDay(now, timeZone))) return false
  const sender = item.preview?.sender
  return sender !== null && sender !== undefined && !blocked.has(sender.id)
}
