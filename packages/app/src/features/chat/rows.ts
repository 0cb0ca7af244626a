import type { MessageView } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import type { OutboxEntry } from './outbox.ts'
import { dayOf } from './times.ts'

/** What one person says within this is one run. */
const RUN = 5 * 60_000

/** What came after the line was lost: how much of it, and where it begins. */
export interface Gap {
  firstSeq: number
  count: number
}

export type Row =
  | { kind: 'day'; key: string; time: number }
  /** From here on I have not read it. */
  | { kind: 'unread'; key: string }
  | { kind: 'caught-up'; key: string; count: number }
  | { kind: 'notice'; key: string; message: MessageView }
  | { kind: 'message'; key: string; message: MessageView; isMine: boolean; isFirst: boolean; isLast: boolean }
  | { kind: 'waiting'; key: string; entry: OutboxEntry }

export interface RowsOf {
  messages: readonly MessageView[]
  /** Not messages yet: they stand last. */
  entries: readonly OutboxEntry[]
  me: UserId
  /** The first that I had not read when I came; `null`: none. */
  unreadSeq: number | null
  gap: Gap | null
}

/** A chat from its oldest loaded message to the newest, as one reads it. Keys stay, so that what is drawn stays. */
export function toRows({ messages, entries, me, unreadSeq, gap }: RowsOf): Row[] {
  const rows: Row[] = []
  const said = new Set(messages.map(({ clientMessageId }) => clientMessageId))
  for (const [index, message] of messages.entries()) {
    const [before, after] = [messages[index - 1], messages[index + 1]]
    const day = dayOf(message.createdAt)
    const cuts = rows.length
    if (!before || dayOf(before.createdAt) !== day) rows.push({ kind: 'day', key: `day-${day}`, time: message.createdAt })
    if (gap && message.seq >= gap.firstSeq && (!before || before.seq < gap.firstSeq))
      rows.push({ kind: 'caught-up', key: 'caught-up', count: gap.count })
    else if (unreadSeq !== null && message.seq >= unreadSeq && (!before || before.seq < unreadSeq))
      rows.push({ kind: 'unread', key: 'unread' })
    if (message.notice) {
      rows.push({ kind: 'notice', key: message.id, message })
      continue
    }
    const isMine = message.sender?.id === me
    const isFirst = rows.length > cuts || !before || !isOneRun(before, message)
    rows.push({ kind: 'message', key: message.clientMessageId, message, isMine, isFirst, isLast: !after || !isOneRun(message, after) })
  }
  for (const entry of entries) if (!said.has(entry.clientMessageId)) rows.push({ kind: 'waiting', key: entry.clientMessageId, entry })
  return rows
}

function isOneRun(a: MessageView, b: MessageView): boolean {
  if (a.notice || b.notice) return false
  return a.sender?.id === b.sender?.id && b.createdAt - a.createdAt < RUN && dayOf(a.createdAt) === dayOf(b.createdAt)
}

/**
 * The first message of others that I had not read when I came, if it is here for sure; `null`: I had read all, or more is further up.
 * What came since I came is not unread: I was there.
 */
export function firstUnread(
  { messages, hasOlder }: { messages: readonly MessageView[]; hasOlder: boolean },
  opened: { readSeq: number; lastSeq: number },
  me: UserId,
): number | null {
  const first = messages[0]
  if (!first || (hasOlder && first.seq > opened.readSeq + 1)) return null
  const isUnread = ({ seq, sender, notice, erasedBy }: MessageView) =>
    seq > opened.readSeq && seq <= opened.lastSeq && sender?.id !== me && !notice && !erasedBy
  return messages.find(isUnread)?.seq ?? null
}
