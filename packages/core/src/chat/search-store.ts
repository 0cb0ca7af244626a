import type { FoundMessage } from '@parley/contracts/chat-input'
import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { PersonView } from '@parley/contracts/people'
import type { Sql } from '../db/sql.ts'
import { visible } from './inbox-store.ts'
import { findMessages, personSql } from './message-view.ts'
import { viewMessages } from './view-messages.ts'

interface Wanted {
  /** As `tsquery` reads it. */
  query: string
  conversationId: ConversationId | null
  before: { createdAt: number; messageId: MessageId } | null
  limit: number
  /** What its reader reads. */
  language: Language
  now: number
}

/** Messages in sight of this person that fit, the newest first. */
export async function findByWords(
  sql: Sql,
  userId: UserId,
  { query, conversationId, before, limit, language, now }: Wanted,
): Promise<FoundMessage[]> {
  const { rows } = await sql.query<{ id: MessageId; title: string | null; peer: PersonView | null }>({
    name: 'chat-search',
    text: `SELECT x.id, c.title, ${personSql('pu')} AS peer
           FROM messages x
           JOIN conversation_members p ON p.conversation_id = x.conversation_id AND p.user_id = $1 AND p.left_seq IS NULL
           JOIN conversations c ON c.id = x.conversation_id AND c.kind IN ('DIRECT', 'GROUP')
           LEFT JOIN conversation_members pm ON c.kind = 'DIRECT' AND pm.conversation_id = c.id AND pm.user_id <> $1
           LEFT JOIN users pu ON pu.id = pm.user_id
           WHERE (x.words @@ $2::tsquery OR x.id IN (
             SELECT t.message_id FROM message_translations t WHERE t.words @@ $2::tsquery AND t.language = $7)) AND ($3::uuid IS NULL OR x.conversation_id = $3) AND ${visible('x', '$1', 'p.joined_seq')}
             AND ($4::timestamptz IS NULL OR (x.created_at, x.id) < ($4, $5::uuid))
           ORDER BY x.created_at DESC, x.id DESC LIMIT $6`,
    values: [userId, query, conversationId, before && new Date(before.createdAt), before?.messageId ?? null, limit, language],
  })
  const found = await findMessages(
    sql,
    rows.map(({ id }) => id),
  )
  const messages = new Map((await viewMessages(sql, found, language, now)).map((message) => [message.id, message]))
  return rows.flatMap(({ id, title, peer }) => {
    const message = messages.get(id)
    return message ? [{ message, conversation: { title, peer } }] : []
  })
}
