import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import { appendEvent } from '../feed/append-event.ts'
import { appendInboxEvents, inboxOf } from '../feed/append-inbox.ts'
import { deleteConversations } from './delete-conversations.ts'

/** The two direct conversations, the guest's and the account's, with one peer. */
const SAME_PEERS = `SELECT g.conversation_id AS "guestsId", a.conversation_id AS "accountsId", p.peer AS "peerId"
  FROM direct_pairs g CROSS JOIN LATERAL (SELECT CASE WHEN g.low_id = $1::uuid THEN g.high_id ELSE g.low_id END AS peer) p
  JOIN direct_pairs a ON a.low_id = LEAST($2::uuid, p.peer) AND a.high_id = GREATEST($2::uuid, p.peer)
  WHERE $1::uuid IN (g.low_id, g.high_id)`

/**
 * Takes the locks of all conversations that a merge may touch: those of the guest, and the account's with the same people. In id order,
 * inboxes left out, which everybody takes after what they are about.
 */
export async function lockChats(sql: Sql, guest: UserId, account: UserId): Promise<void> {
  await sql.query(
    `SELECT 1 FROM conversations WHERE kind <> 'INBOX' AND id IN (
       SELECT conversation_id FROM conversation_members WHERE user_id = $1
       UNION SELECT conversation_id FROM talks WHERE user_id = $1
       UNION SELECT a."accountsId" FROM (${SAME_PEERS}) a)
     ORDER BY id FOR UPDATE`,
    [guest, account],
  )
}

interface Fold {
  guestsId: ConversationId
  accountsId: ConversationId
  peerId: UserId
}

interface Place {
  conversationId: ConversationId
  kind: 'DIRECT' | 'GROUP'
  /** Whose inbox shows it otherwise than before: the account, and the peer of a direct conversation. */
  userIds: UserId[]
}

/**
 * Makes one of what guest and account have twice, a direct conversation with the same person and a place in the same group, and tells
 * everybody concerned. What the two had with each other goes. The caller has locked the chats and the two people, and repoints the rest.
 * @returns the feeds to wake after the commit.
 */
export async function mergeChats(sql: Sql, guest: UserId, account: UserId, now: number): Promise<ConversationId[]> {
  await deleteConversations(
    sql,
    'id IN (SELECT conversation_id FROM direct_pairs WHERE low_id = LEAST($1::uuid, $2::uuid) AND high_id = GREATEST($1::uuid, $2::uuid))',
    [guest, account],
  )
  const { rows: folds } = await sql.query<Fold>(SAME_PEERS, [guest, account])
  for (const fold of folds) await foldDirect(sql, guest, account, fold)
  await foldGroups(sql, guest, account)
  const { rows: places } = await sql.query<Place>(
    `SELECT c.id AS "conversationId", c.kind,
       ARRAY(SELECT $2::uuid UNION SELECT p.user_id FROM conversation_members p
             WHERE c.kind = 'DIRECT' AND p.conversation_id = c.id AND p.user_id <> $1) AS "userIds"
     FROM conversations c JOIN conversation_members m ON m.conversation_id = c.id AND m.user_id = $1 AND m.left_seq IS NULL
     WHERE c.kind IN ('DIRECT', 'GROUP') ORDER BY c.id`,
    [guest, account],
  )
  for (const { conversationId } of places.filter(({ kind }) => kind === 'GROUP')) {
    for (const subjectId of [guest, account]) await appendEvent(sql, conversationId, { type: 'member-changed', subjectId }, now)
  }
  const changes = [
    ...places,
    ...folds.flatMap(({ guestsId, accountsId, peerId }) => [
      { conversationId: accountsId, userIds: [account, peerId] },
      { conversationId: guestsId, userIds: [peerId] },
    ]),
  ]
  const told = [...new Set(changes.flatMap(({ userIds }) => userIds))].map(inboxOf)
  // All at once and in order, as whoever tells several of one thing does.
  await sql.query('SELECT 1 FROM conversations WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [[...told, inboxOf(guest)]])
  for (const { conversationId, userIds } of changes) await appendInboxEvents(sql, userIds, { about: conversationId }, now)
  await sql.query('DELETE FROM conversations WHERE id = $1', [inboxOf(guest)])
  return [...changes.map(({ conversationId }) => conversationId), ...told]
}

/** Puts the guest's messages after the account's, in their order. A request is one only where both were. */
async function foldDirect(sql: Sql, guest: UserId, account: UserId, { guestsId, accountsId }: Fold): Promise<void> {
  // What was out of somebody's sight stays so where it goes.
  await sql.query(
    `INSERT INTO hidden_messages (user_id, message_id)
     SELECT p.user_id, m.id FROM conversation_members p JOIN messages m ON m.conversation_id = p.conversation_id AND m.seq < p.joined_seq
     WHERE p.conversation_id = $1 ON CONFLICT DO NOTHING`,
    [guestsId],
  )
  await sql.query(
    `WITH moved AS (SELECT id, row_number() OVER (ORDER BY seq)::int AS number FROM messages WHERE conversation_id = $1),
          bumped AS (
            UPDATE conversations a SET last_seq = a.last_seq + (SELECT count(*)::int FROM moved), active_at = GREATEST(a.active_at, g.active_at)
            FROM conversations g WHERE a.id = $2 AND g.id = $1 RETURNING a.last_seq - (SELECT count(*)::int FROM moved) AS base)
     UPDATE messages m SET conversation_id = $2, seq = base + number FROM moved, bumped WHERE m.id = moved.id`,
    [guestsId, accountsId],
  )
  await sql.query(
    `UPDATE conversation_members a SET is_request = a.is_request AND g.is_request FROM conversation_members g
     WHERE a.conversation_id = $2 AND g.conversation_id = $1 AND (a.user_id = g.user_id OR (a.user_id = $4 AND g.user_id = $3))`,
    [guestsId, accountsId, guest, account],
  )
  // Who was away still writes to the one, and to what had become part of it.
  await sql.query('UPDATE folded_chats SET into_id = $2 WHERE into_id = $1', [guestsId, accountsId])
  await sql.query('INSERT INTO folded_chats (from_id, into_id) VALUES ($1, $2)', [guestsId, accountsId])
  await deleteConversations(sql, 'id = $1', [guestsId])
}

/** Of two places in one group the account keeps its own, with what is better of both; a place that it had left it has again. */
async function foldGroups(sql: Sql, guest: UserId, account: UserId): Promise<void> {
  await sql.query(
    `WITH both_active AS (
       UPDATE conversation_members a SET role = LEAST(a.role, g.role), joined_seq = LEAST(a.joined_seq, g.joined_seq),
         read_seq = GREATEST(a.read_seq, g.read_seq), joined_at = LEAST(a.joined_at, g.joined_at)
       FROM conversation_members g WHERE g.conversation_id = a.conversation_id AND g.user_id = $1 AND a.user_id = $2
         AND g.left_seq IS NULL AND a.left_seq IS NULL RETURNING a.conversation_id),
     came_back AS (
       UPDATE conversation_members a SET role = g.role, joined_seq = g.joined_seq, left_seq = NULL, read_seq = g.read_seq, joined_at = g.joined_at
       FROM conversation_members g WHERE g.conversation_id = a.conversation_id AND g.user_id = $1 AND a.user_id = $2
         AND g.left_seq IS NULL AND a.left_seq IS NOT NULL)
     UPDATE conversations c SET member_count = member_count - 1 FROM both_active b WHERE c.id = b.conversation_id AND c.kind = 'GROUP'`,
    [guest, account],
  )
}
