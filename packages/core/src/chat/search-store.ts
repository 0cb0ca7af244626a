import type { FoundChat, FoundMessage } from '@parley/contracts/chat-input'
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
}

/** Those of $1 in which to look. */
const MINE = `conversation_members p WHERE p.user_id = $1 AND p.left_seq IS NULL AND ($3::uuid IS NULL OR p.conversation_id = $3)`

export interface Found {
  id: MessageId
  title: string | null
  peer: PersonView | null
  /** Else in its translation. */
  isInOriginal: boolean
}

/** Messages in sight of this person that fit, the newest first, and nothing of whom they have blocked. */
export async function findByWords(sql: Sql, userId: UserId, { query, conversationId, before, limit, language }: Wanted): Promise<Found[]> {
  const { rows } = await sql.query<Found>({
    // Without a name, so that it is planned for these words: rare ones are looked up in the index, and those that nearly every message has
    // are looked for in what this person has.
    text: `SELECT x.id, c.title, ${personSql('pu')} AS peer, hit.is_said AS "isInOriginal"
           FROM (SELECT f.id, bool_or(f.is_said) AS is_said, max(f.revision) AS revision FROM (
                   SELECT m.id, true AS is_said, NULL::int AS revision FROM messages m
                   WHERE m.conversation_id IN (SELECT p.conversation_id FROM ${MINE}) AND m.words @@ $2::tsquery
                   UNION ALL
                   SELECT t.message_id, false, t.revision FROM message_translations t
                   WHERE t.conversation_id IN (SELECT p.conversation_id FROM ${MINE}) AND t.words @@ $2::tsquery AND t.language = $7) f
                 GROUP BY f.id) hit
           JOIN messages x ON x.id = hit.id AND (hit.is_said OR hit.revision = x.revision)
           JOIN conversation_members p ON p.conversation_id = x.conversation_id AND p.user_id = $1 AND p.left_seq IS NULL
           JOIN conversations c ON c.id = x.conversation_id AND c.kind IN ('DIRECT', 'GROUP')
           LEFT JOIN conversation_members pm ON c.kind = 'DIRECT' AND pm.conversation_id = c.id AND pm.user_id <> $1
           LEFT JOIN users pu ON pu.id = pm.user_id
           WHERE ${visible('x', '$1', 'p.joined_seq')} AND ($4::timestamptz IS NULL OR (x.created_at, x.id) < ($4, $5::uuid))
             AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = $1 AND b.blocked_id = x.sender_id)
           ORDER BY x.created_at DESC, x.id DESC LIMIT $6`,
    values: [userId, query, conversationId, before && new Date(before.createdAt), before?.messageId ?? null, limit, language],
  })
  return rows
}

/** By all the names that somebody's conversations have for them, as far as their inbox shows them; nobody whom they have blocked. */
export async function findNamedChats(sql: Sql, userId: UserId): Promise<(FoundChat & { nickname: string | null })[]> {
  const { rows } = await sql.query<FoundChat & { nickname: string | null }>({
    name: 'chat-names',
    text: `SELECT c.id AS "conversationId", c.title, c.picture_id AS "pictureId", ${personSql('pu')} AS peer, n.nickname
           FROM conversation_members p
           JOIN conversations c ON c.id = p.conversation_id AND c.kind IN ('DIRECT', 'GROUP')
           LEFT JOIN conversation_members pm ON c.kind = 'DIRECT' AND pm.conversation_id = c.id AND pm.user_id <> $1
           LEFT JOIN users pu ON pu.id = pm.user_id
           LEFT JOIN contacts n ON n.owner_id = $1 AND n.person_id = pm.user_id
           WHERE p.user_id = $1 AND p.left_seq IS NULL
             AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = $1 AND b.blocked_id = pm.user_id)
             AND (c.kind = 'GROUP' OR EXISTS (SELECT 1 FROM messages x WHERE x.conversation_id = c.id AND ${visible('x', '$1', 'p.joined_seq')}))
           ORDER BY COALESCE(c.active_at, p.joined_at) DESC, c.id DESC`,
    values: [userId],
  })
  return rows
}

/** What was found, as it is shown: without what it answers. */
export async function viewFound(sql: Sql, userId: UserId, found: readonly Found[], language: Language): Promise<FoundMessage[]> {
  const rows = await findMessages(
    sql,
    found.map(({ id }) => id),
  )
  const messages = new Map(
    (await viewMessages(sql, rows, language, { userId, joinedSeq: Infinity })).map((message) => [message.id, message]),
  )
  return found.flatMap(({ id, title, peer, isInOriginal }) => {
    const message = messages.get(id)
    return message ? [{ message, isInOriginal, conversation: { title, peer } }] : []
  })
}
