import type { UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'

type Repoint = (sql: Sql, guest: UserId, account: UserId) => Promise<unknown>

/** Moves every row. */
const moveAll =
  (table: string, column: string): Repoint =>
  (sql, guest, account) =>
    sql.query(`UPDATE ${table} SET ${column} = $2 WHERE ${column} = $1`, [guest, account])

/** Moves rows of which the account has no such one already. Those that stay go with the guest. */
const moveMissing =
  (table: string, column: string, same: string): Repoint =>
  (sql, guest, account) =>
    sql.query(
      `UPDATE ${table} g SET ${column} = $2 WHERE ${column} = $1
         AND NOT EXISTS (SELECT 1 FROM ${table} a WHERE a.${column} = $2 AND a.${same} = g.${same})`,
      [guest, account],
    )

/** Moves one side of what stands between two people, but not to between the account and itself. */
const moveSide =
  (table: string, column: string, other: string): Repoint =>
  (sql, guest, account) =>
    sql.query(
      `UPDATE ${table} g SET ${column} = $2 WHERE ${column} = $1 AND ${other} <> $2
         AND NOT EXISTS (SELECT 1 FROM ${table} a WHERE a.${column} = $2 AND a.${other} = g.${other})`,
      [guest, account],
    )

/** Those that the account has, too, were folded before. The lower id stays first, whichever side moves. */
const movePair =
  (column: 'low_id' | 'high_id', other: 'low_id' | 'high_id'): Repoint =>
  (sql, guest, account) =>
    sql.query(
      `UPDATE direct_pairs SET
         low_id = CASE WHEN ${other} IS NULL THEN ${column === 'low_id' ? '$2::uuid' : 'NULL'} ELSE LEAST($2::uuid, ${other}) END,
         high_id = CASE WHEN ${other} IS NULL THEN ${column === 'high_id' ? '$2::uuid' : 'NULL'} ELSE GREATEST($2::uuid, ${other}) END
       WHERE ${column} = $1`,
      [guest, account],
    )

/** What happens to each column that points at a person, when a guest becomes part of an account. A test reads the catalogue. */
export const REPOINTED: Record<string, Repoint> = {
  'sessions.user_id': (sql, guest) => sql.query('DELETE FROM sessions WHERE user_id = $1', [guest]),
  // They are the guest's sessions', which have just ended.
  'push_subscriptions.user_id': (sql, guest) => sql.query('DELETE FROM push_subscriptions WHERE user_id = $1', [guest]),
  'mail_links.user_id': (sql, guest) => sql.query('DELETE FROM mail_links WHERE user_id = $1', [guest]),
  'identities.user_id': moveMissing('identities', 'user_id', 'provider'),
  'invitations.created_by_id': moveAll('invitations', 'created_by_id'),
  'invitation_seats.user_id': moveMissing('invitation_seats', 'user_id', 'invitation_id'),
  'conversation_members.user_id': moveMissing('conversation_members', 'user_id', 'conversation_id'),
  'talks.user_id': moveAll('talks', 'user_id'),
  'turns.sender_id': moveAll('turns', 'sender_id'),
  'direct_pairs.low_id': movePair('low_id', 'high_id'),
  'direct_pairs.high_id': movePair('high_id', 'low_id'),
  'group_links.created_by_id': moveAll('group_links', 'created_by_id'),
  // A key that the account has used, too, is no repeat of it: it becomes another.
  'messages.sender_id': (sql, guest, account) =>
    sql.query(
      `UPDATE messages g SET sender_id = $2, client_message_id = CASE
           WHEN EXISTS (SELECT 1 FROM messages a WHERE a.sender_id = $2 AND a.client_message_id = g.client_message_id) THEN g.id
           ELSE g.client_message_id END
       WHERE sender_id = $1`,
      [guest, account],
    ),
  'messages.notice_user_id': moveAll('messages', 'notice_user_id'),
  'mentions.user_id': moveAll('mentions', 'user_id'),
  'reactions.user_id': (sql, guest, account) =>
    sql.query(
      `UPDATE reactions g SET user_id = $2 WHERE user_id = $1 AND NOT EXISTS
         (SELECT 1 FROM reactions a WHERE a.user_id = $2 AND a.message_id = g.message_id AND a.emoji = g.emoji)`,
      [guest, account],
    ),
  'hidden_messages.user_id': moveMissing('hidden_messages', 'user_id', 'message_id'),
  'cards.owner_id': moveMissing('cards', 'owner_id', 'source'),
  'explanations.owner_id': (sql, guest, account) =>
    sql.query(
      `UPDATE explanations g SET owner_id = $2 WHERE owner_id = $1 AND NOT EXISTS
         (SELECT 1 FROM explanations a WHERE a.owner_id = $2 AND a.message_id = g.message_id AND a.language = g.language AND a.sentence = g.sentence)`,
      [guest, account],
    ),
  'attachments.owner_id': moveAll('attachments', 'owner_id'),
  'contacts.owner_id': moveSide('contacts', 'owner_id', 'person_id'),
  'contacts.person_id': moveSide('contacts', 'person_id', 'owner_id'),
  'contact_requests.from_id': moveSide('contact_requests', 'from_id', 'to_id'),
  'contact_requests.to_id': moveSide('contact_requests', 'to_id', 'from_id'),
  'contact_mails.from_id': moveSide('contact_mails', 'from_id', 'to_id'),
  'contact_mails.to_id': moveSide('contact_mails', 'to_id', 'from_id'),
  'blocks.blocker_id': moveSide('blocks', 'blocker_id', 'blocked_id'),
  'blocks.blocked_id': moveSide('blocks', 'blocked_id', 'blocker_id'),
  'person_links.owner_id': moveAll('person_links', 'owner_id'),
  'person_reports.reporter_id': moveAll('person_reports', 'reporter_id'),
  'person_reports.person_id': moveAll('person_reports', 'person_id'),
}

/** A block of either of the two holds for both: it ends what the other had with the same person. */
export async function keepBlocks(sql: Sql, account: UserId): Promise<void> {
  await sql.query(
    `WITH apart AS (SELECT blocker_id AS one, blocked_id AS other FROM blocks WHERE $1 IN (blocker_id, blocked_id)
                    UNION SELECT blocked_id, blocker_id FROM blocks WHERE $1 IN (blocker_id, blocked_id)),
          no_requests AS (DELETE FROM contact_requests r USING apart a WHERE r.from_id = a.one AND r.to_id = a.other)
     DELETE FROM contacts c USING apart a WHERE c.owner_id = a.one AND c.person_id = a.other`,
    [account],
  )
}
