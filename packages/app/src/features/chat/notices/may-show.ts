import type { InboxItem } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
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

export function minuteOf(now: number): number {
  const date = new Date(now)
  return date.getHours() * 60 + date.getMinutes()
}

export interface Reader {
  now: number
  quiet: Quiet
  blocked: ReadonlySet<UserId>
  isVisible: boolean
  /** They look at this chat. */
  isThere: boolean
}

/** Whether its reader is to hear of the newest message of a chat. */
export function mayShow(item: InboxItem | undefined, { now, quiet, blocked, isVisible, isThere }: Reader): boolean {
  if (!item || !isVisible || isThere || item.unread === 0 || isMuted(item, now) || isQuiet(quiet, minuteOf(now))) return false
  const sender = item.preview?.sender
  return sender !== null && sender !== undefined && !blocked.has(sender.id)
}
