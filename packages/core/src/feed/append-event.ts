import type { ConversationId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'

/** Takes the row lock that orders writers of a conversation. Locks are always taken conversation first, then budget. */
export async function lockConversation(sql: Sql, conversationId: ConversationId): Promise<void> {
  await sql.query({ name: 'feed-lock', text: 'SELECT 1 FROM conversations WHERE id = $1 FOR UPDATE', values: [conversationId] })
}

/** What happened, and to what. The subject's row is the truth; the event only orders it. */
export interface NewEvent {
  type:
    | 'turn-added'
    | 'turn-changed'
    | 'turn-replaced'
    | 'reply-end'
    | 'talk-changed'
    | 'message-edited'
    | 'message-erased'
    | 'reaction-changed'
    | 'member-changed'
    | 'conversation-changed'
  subjectId: string
}

/** Appends to the conversation's feed in the caller's transaction. @returns the event's `seq`: gapless, from 1. */
export async function appendEvent(sql: Sql, conversationId: ConversationId, event: NewEvent, now: number): Promise<number> {
  const { rows } = await sql.query<{ seq: number }>({
    name: 'feed-append',
    text: `WITH bumped AS (UPDATE conversations SET last_seq = last_seq + 1 WHERE id = $1 RETURNING last_seq)
           INSERT INTO events (conversation_id, seq, type, subject_id, created_at)
           SELECT $1, last_seq, $2, $3, $4 FROM bumped RETURNING seq`,
    values: [conversationId, event.type, event.subjectId, new Date(now)],
  })
  const row = rows[0]
  if (!row) throw new Error('appended to a conversation that is gone')
  return row.seq
}
