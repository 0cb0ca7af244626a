import { MESSAGES_PAGE, type MessageView } from '@parley/contracts/chat'
import type { chatMessages, MessagePage } from '@parley/contracts/chat-input'
import type { z } from 'zod'
import { snapshot, type Sql } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { listAfter, listBefore, type Reader } from './message-store.ts'
import { type MessageRow, toMessage } from './message-view.ts'
import { loadOwnChat } from './place-store.ts'

/** A page of what was said, on one side of a place or around it, as far as the actor may see. @throws `not-found` */
export async function listMessages(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { conversationId, at }: z.infer<typeof chatMessages>,
): Promise<MessagePage> {
  return snapshot(deps.sql, async (sql) => {
    const { place } = await loadOwnChat(sql, actor.userId, conversationId)
    const reader = { userId: actor.userId, conversationId, joinedSeq: place.joinedSeq }
    if (at.side === 'before') return { ...(await pageBefore(sql, reader, at.seq, MESSAGES_PAGE)), hasNewer: true }
    if (at.side === 'after') return { ...(await pageAfter(sql, reader, at.seq, MESSAGES_PAGE)), hasOlder: true }
    const half = MESSAGES_PAGE / 2
    const older = await pageBefore(sql, reader, at.seq, half)
    const newer = await pageAfter(sql, reader, at.seq - 1, half)
    return { messages: [...older.messages, ...newer.messages], hasOlder: older.hasOlder, hasNewer: newer.hasNewer }
  })
}

async function pageBefore(sql: Sql, reader: Reader, seq: number, size: number): Promise<{ messages: MessageView[]; hasOlder: boolean }> {
  const rows: MessageRow[] = await listBefore(sql, reader, seq, size + 1)
  return { messages: rows.slice(0, size).map(toMessage).toReversed(), hasOlder: rows.length > size }
}

async function pageAfter(sql: Sql, reader: Reader, seq: number, size: number): Promise<{ messages: MessageView[]; hasNewer: boolean }> {
  const rows: MessageRow[] = await listAfter(sql, reader, seq, size + 1)
  return { messages: rows.slice(0, size).map(toMessage), hasNewer: rows.length > size }
}
