import { MESSAGES_PAGE, type MessageView } from '@parley/contracts/chat'
import type { chatMessages, MessagePage } from '@parley/contracts/chat-input'
import type { z } from 'zod'
import { snapshot, type Sql } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { listAfter, listBefore, type Reader } from './message-store.ts'
import type { MessageRow } from './message-view.ts'
import { loadOwnChat } from './place-store.ts'
import { readingLanguageOf, viewMessages } from './view-messages.ts'

type View = (rows: readonly MessageRow[]) => Promise<MessageView[]>

/** A page of what was said, on one side of a place or around it, as far as the actor may see. @throws `not-found` */
export async function listMessages(
  deps: Pick<Deps, 'sql'>,
  actor: Actor,
  { conversationId, at }: z.infer<typeof chatMessages>,
): Promise<MessagePage> {
  return snapshot(deps.sql, async (sql) => {
    const chat = await loadOwnChat(sql, actor.userId, conversationId)
    const reader = { userId: actor.userId, conversationId, joinedSeq: chat.place.joinedSeq }
    const view = (rows: readonly MessageRow[]) => viewMessages(sql, rows, readingLanguageOf(chat, actor), reader)
    if (at.side === 'before') return { ...(await pageBefore(sql, reader, at.seq, MESSAGES_PAGE, view)), hasNewer: true }
    if (at.side === 'after') return { ...(await pageAfter(sql, reader, at.seq, MESSAGES_PAGE, view)), hasOlder: true }
    const half = MESSAGES_PAGE / 2
    const older = await pageBefore(sql, reader, at.seq, half, view)
    const newer = await pageAfter(sql, reader, at.seq - 1, half, view)
    return { messages: [...older.messages, ...newer.messages], hasOlder: older.hasOlder, hasNewer: newer.hasNewer }
  })
}

async function pageBefore(
  sql: Sql,
  reader: Reader,
  seq: number,
  size: number,
  view: View,
): Promise<{ messages: MessageView[]; hasOlder: boolean }> {
  const rows: MessageRow[] = await listBefore(sql, reader, seq, size + 1)
  return { messages: (await view(rows.slice(0, size))).toReversed(), hasOlder: rows.length > size }
}

async function pageAfter(
  sql: Sql,
  reader: Reader,
  seq: number,
  size: number,
  view: View,
): Promise<{ messages: MessageView[]; hasNewer: boolean }> {
  const rows: MessageRow[] = await listAfter(sql, reader, seq, size + 1)
  return { messages: await view(rows.slice(0, size)), hasNewer: rows.length > size }
}
