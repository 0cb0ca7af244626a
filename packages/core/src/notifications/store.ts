import type { ConversationId, MessageId, SessionId, UserId } from '@parley/contracts/ids'
import type { PushSubscribe } from '@parley/contracts/notifications'
import type { Sql } from '../db/sql.ts'
import type { QuietHours, Told } from './rules.ts'

/** Signing out ends a subscription: its session is over. */
const OPEN_SESSION = (now: string) => `JOIN sessions o ON o.id = s.session_id AND o.revoked_at IS NULL AND o.expires_at > ${now}`

/** One a session, and one a browser, whoever used it before. What was said before it is no news. */
export async function saveSubscription(
  sql: Sql,
  { id, userId, sessionId, endpoint, p256dh, auth, now }: PushSubscribe & { id: string; userId: UserId; sessionId: SessionId; now: number },
): Promise<void> {
  await sql.query({
    name: 'notifications-drop-other',
    text: 'DELETE FROM push_subscriptions WHERE session_id = $1 AND endpoint <> $2',
    values: [sessionId, endpoint],
  })
  await sql.query({
    name: 'notifications-subscribe',
    text: `INSERT INTO push_subscriptions (id, user_id, session_id, endpoint, p256dh, auth, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (endpoint) DO UPDATE SET user_id = $2, session_id = $3, p256dh = $5, auth = $6,
             created_at = CASE WHEN push_subscriptions.user_id = $2 THEN push_subscriptions.created_at ELSE $7 END`,
    values: [id, userId, sessionId, endpoint, p256dh, auth, new Date(now)],
  })
}

export async function deleteSubscriptions(sql: Sql, sessionId: SessionId): Promise<void> {
  await sql.query({ name: 'notifications-unsubscribe', text: 'DELETE FROM push_subscriptions WHERE session_id = $1', values: [sessionId] })
}

export async function findEndpoint(sql: Sql, sessionId: SessionId): Promise<string | null> {
  const { rows } = await sql.query<{ endpoint: string }>({
    name: 'notifications-endpoint',
    text: 'SELECT endpoint FROM push_subscriptions WHERE session_id = $1',
    values: [sessionId],
  })
  return rows[0]?.endpoint ?? null
}

export interface Subscription {
  id: string
  endpoint: string
  p256dh: string
  auth: string
}

export async function listSubscriptions(sql: Sql, userId: UserId, now: number): Promise<Subscription[]> {
  const { rows } = await sql.query<Subscription>({
    name: 'notifications-of-person',
    text: `SELECT s.id, s.endpoint, s.p256dh, s.auth FROM push_subscriptions s ${OPEN_SESSION('$2')} WHERE s.user_id = $1`,
    values: [userId, new Date(now)],
  })
  return rows
}

/** One that its push service no longer knows. The browser may have come back under the same address with other keys. */
export async function deleteGone(sql: Sql, { id, p256dh }: Subscription): Promise<void> {
  await sql.query({
    name: 'notifications-gone',
    text: 'DELETE FROM push_subscriptions WHERE id = $1 AND p256dh = $2',
    values: [id, p256dh],
  })
}

export interface Subscriber extends QuietHours {
  userId: UserId
  /** Since when they want notices. */
  since: Date
}

export async function listSubscribers(sql: Sql, now: number): Promise<Subscriber[]> {
  const { rows } = await sql.query<Subscriber>({
    name: 'notifications-subscribers',
    text: `SELECT u.id AS "userId", u.time_zone AS "timeZone", u.quiet_from AS "quietFrom", u.quiet_until AS "quietUntil", s.since
           FROM (SELECT s.user_id, min(s.created_at) AS since FROM push_subscriptions s ${OPEN_SESSION('$1')} GROUP BY s.user_id) s
           JOIN users u ON u.id = s.user_id`,
    values: [new Date(now)],
  })
  return rows
}

/** The newest message of which somebody is told, and which is told for good. */
export interface Claim {
  userId: UserId
  conversationId: ConversationId
  messageId: MessageId
  seq: number
  isMuted: boolean
}

/**
 * Takes what these people have not read and were not told of: the newest message of each conversation, said in (`after`, `before`]. A row is
 * taken by one process, which settles it until `until`; `null`: nobody is told, and it is settled. Of a request there is one, ever.
 */
export async function claimUnread(
  sql: Sql,
  people: readonly Pick<Subscriber, 'userId' | 'since'>[],
  { after, before, now, until, limit }: { after: number; before: number; now: number; until: number | null; limit: number },
): Promise<Claim[]> {
  if (people.length === 0) return []
  const { rows } = await sql.query<Claim>({
    name: 'notifications-claim',
    // What stands in the LATERAL is not looked at again when the row was changed while its lock was awaited: hence once more outside.
    text: `WITH found AS (
             SELECT p.conversation_id, p.user_id, n.id, n.seq
             FROM unnest($1::uuid[], $2::timestamptz[]) w (user_id, since)
             JOIN conversation_members p ON p.user_id = w.user_id AND p.left_seq IS NULL AND (NOT p.is_request OR p.notified_seq = 0)
             JOIN conversations c ON c.id = p.conversation_id AND c.kind IN ('DIRECT', 'GROUP') AND c.active_at > $3
               AND c.last_seq > GREATEST(p.notified_seq, p.read_seq)
             JOIN LATERAL (
               SELECT x.id, x.seq FROM messages x
               WHERE x.conversation_id = c.id AND x.seq > GREATEST(p.notified_seq, p.read_seq) AND x.seq >= p.joined_seq
                 AND x.created_at > GREATEST(w.since, $3) AND x.created_at <= $4 AND x.sender_id <> p.user_id AND x.notice IS NULL
                 AND x.erased_by IS NULL AND NOT x.is_withheld
                 AND NOT EXISTS (SELECT 1 FROM hidden_messages h WHERE h.user_id = p.user_id AND h.message_id = x.id)
                 AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = p.user_id AND b.blocked_id = x.sender_id)
               ORDER BY x.seq DESC LIMIT 1) n ON true
             WHERE n.seq > GREATEST(p.notified_seq, p.read_seq)
             ORDER BY n.id LIMIT $5 FOR UPDATE OF p SKIP LOCKED)
           UPDATE conversation_members p SET notified_seq = f.seq,
             notice_from = CASE WHEN p.notice_until IS NULL THEN p.notified_seq ELSE p.notice_from END,
             notice_until = CASE WHEN p.muted_until > $6 THEN NULL ELSE $7::timestamptz END
           FROM found f
           WHERE p.conversation_id = f.conversation_id AND p.user_id = f.user_id AND p.notified_seq < f.seq
           RETURNING p.user_id AS "userId", p.conversation_id AS "conversationId", f.id AS "messageId", f.seq,
             COALESCE(p.muted_until > $6, false) AS "isMuted"`,
    values: [
      people.map(({ userId }) => userId),
      people.map(({ since }) => since),
      new Date(after),
      new Date(before),
      limit,
      new Date(now),
      until === null ? null : new Date(until),
    ],
  })
  return rows
}

/** They have been told, or need not be. Of what was taken meanwhile, whoever took it says so. */
export async function settleClaim(sql: Sql, { userId, conversationId, seq }: Claim): Promise<void> {
  await sql.query({
    name: 'notifications-settle',
    text: `UPDATE conversation_members SET notice_until = NULL WHERE conversation_id = $1 AND user_id = $2 AND notified_seq = $3`,
    values: [conversationId, userId, seq],
  })
}

/** What was taken and never settled is there to be taken again: its process has died. */
export async function reopenClaims(sql: Sql, now: number): Promise<void> {
  await sql.query({
    name: 'notifications-reopen',
    text: 'UPDATE conversation_members SET notified_seq = notice_from, notice_until = NULL WHERE notice_until < $1',
    values: [new Date(now)],
  })
}

/** `null` when there is nothing to tell any more: they have read it, or left, or it was taken back. */
export async function findTold(sql: Sql, { userId, conversationId, messageId }: Claim): Promise<Told | null> {
  const { rows } = await sql.query<Told>({
    name: 'notifications-told',
    text: `SELECT c.id AS "conversationId", c.title, p.is_request AS "isRequest", COALESCE(k.nickname, a.name) AS sender,
             left(m.body, 4000) AS body, m.language, m.revision, COALESCE(p.reading_language, u.reading_language) AS reads,
             u.reading_language AS "readsElsewhere",
             COALESCE((SELECT json_agg(COALESCE(mk.nickname, mu.name, '') ORDER BY mm.position) FROM mentions mm LEFT JOIN users mu ON mu.id = mm.user_id
                       LEFT JOIN contacts mk ON mk.owner_id = p.user_id AND mk.person_id = mu.id WHERE mm.message_id = m.id), '[]') AS mentions,
             (SELECT json_build_object('state', t.state, 'revision', t.revision, 'text', left(t.text, 4000)) FROM message_translations t
              WHERE t.message_id = m.id AND t.language = COALESCE(p.reading_language, u.reading_language)) AS translation
           FROM conversation_members p
           JOIN users u ON u.id = p.user_id
           JOIN conversations c ON c.id = p.conversation_id
           JOIN messages m ON m.conversation_id = c.id AND m.id = $3 AND m.erased_by IS NULL AND m.seq > p.read_seq
           JOIN users a ON a.id = m.sender_id
           LEFT JOIN contacts k ON k.owner_id = p.user_id AND k.person_id = a.id
           WHERE p.user_id = $1 AND p.conversation_id = $2 AND p.left_seq IS NULL`,
    values: [userId, conversationId, messageId],
  })
  return rows[0] ?? null
}

/** The value under this name: what is there, else `made`, whoever else makes one at the same moment. */
export async function keepServerKey(sql: Sql, name: string, made: string, now: number): Promise<string> {
  await sql.query('INSERT INTO server_keys (name, value, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    name,
    made,
    new Date(now),
  ])
  const { rows } = await sql.query<{ value: string }>('SELECT value FROM server_keys WHERE name = $1', [name])
  return rows[0]?.value ?? made
}
