import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'

/**
 * `about`: the conversation in which their own place changed; `hiddenId`: the message that they took out of their own sight; `askedBy`: who
 * asks to be their contact, or no longer does.
 */
export type InboxEvent = { about: ConversationId } | { hiddenId: MessageId } | { askedBy: UserId }

/** The feed of what changes for one person alone. Its id is theirs. */
export function inboxOf(userId: UserId): ConversationId {
  return userId as string as ConversationId
}

/**
 * Appends the same event to the inbox of each of them, in the caller's transaction, which has locked the conversation it is about
 * before. After the commit the caller wakes `inboxOf` each.
 */
export async function appendInboxEvents(sql: Sql, userIds: readonly UserId[], event: InboxEvent, now: number): Promise<void> {
  if (userIds.length === 0) return
  const [type, subjectId] = toRow(event)
  await sql.query({
    name: 'feed-append-inbox',
    text: `WITH bumped AS (
             INSERT INTO conversations (id, kind, last_seq, created_at)
             SELECT DISTINCT u.id, 'INBOX'::"ConversationKind", 1, $4::timestamptz FROM unnest($1::uuid[]) u (id)
               JOIN users ON users.id = u.id ORDER BY u.id
             ON CONFLICT (id) DO UPDATE SET last_seq = conversations.last_seq + 1 RETURNING id, last_seq)
           INSERT INTO events (conversation_id, seq, type, subject_id, created_at) SELECT id, last_seq, $2, $3, $4 FROM bumped`,
    values: [userIds, type, subjectId, new Date(now)],
  })
}

function toRow(event: InboxEvent): [type: string, subjectId: string] {
  if ('about' in event) return ['place-changed', event.about]
  return 'hiddenId' in event ? ['message-hidden', event.hiddenId] : ['requests-changed', event.askedBy]
}
