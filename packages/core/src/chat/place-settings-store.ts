import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'

/** Whether somebody lets it be seen how far they have read. */
export async function findShowsMarks(sql: Sql, userId: UserId): Promise<boolean> {
  const { rows } = await sql.query<{ shows: boolean }>({
    name: 'chat-shows-marks',
    text: 'SELECT shows_read_marks AS shows FROM users WHERE id = $1',
    values: [userId],
  })
  return rows[0]?.shows ?? false
}

/**
 * How somebody is heard in a conversation. `blocked`: they have blocked the other one of a direct conversation; `unheard`: the other one has
 * blocked them, which they are not told; `asked`: they were asked and have not answered; `waits`: they have asked.
 */
export type Voice = 'heard' | 'blocked' | 'unheard' | 'asked' | 'waits'

/** @returns `null`: not a member. */
export async function findVoice(sql: Sql, userId: UserId, conversationId: ConversationId): Promise<Voice | null> {
  const { rows } = await sql.query<{ voice: Voice }>({
    name: 'chat-voice',
    text: `SELECT CASE
             WHEN EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = $1 AND b.blocked_id = o.user_id) THEN 'blocked'
             WHEN EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = o.user_id AND b.blocked_id = $1) THEN 'unheard'
             WHEN p.is_request THEN 'asked' WHEN o.is_request THEN 'waits' ELSE 'heard' END AS voice
           FROM conversation_members p JOIN conversations c ON c.id = p.conversation_id AND c.kind IN ('DIRECT', 'GROUP')
           LEFT JOIN conversation_members o ON c.kind = 'DIRECT' AND o.conversation_id = c.id AND o.user_id <> $1
           WHERE p.conversation_id = $2 AND p.user_id = $1 AND p.left_seq IS NULL`,
    values: [userId, conversationId],
  })
  return rows[0]?.voice ?? null
}
