import { createHash } from 'node:crypto'

/** What the floor is asked: who it is, and the procedure's input. */
export interface Asked {
  userId: string
  input?: Record<string, string>
}

const SCENE = `s.id, s.slug, s.level, s.minutes, s.content->>'group' AS "group", s.content->'learner'->'en' AS learner, s.content->'partner'->'es' AS partner`

/** By procedure: the queries that bring the rows of its answer, each with the values that it takes. */
export const BARE_QUERIES: Record<string, [text: string, values: (asked: Asked) => unknown[]][]> = {
  'auth.me': [
    [
      `SELECT u.id, u.name, u.email, u.role, b.granted, b.held, b.spent FROM users u JOIN budgets b ON b.account_id = u.budget_account_id WHERE u.id = $1`,
      byUser,
    ],
  ],
  'practice.load': [
    [
      `SELECT t.*, c.last_seq, ${SCENE} FROM talks t JOIN scenes s ON s.id = t.scene_id JOIN conversations c ON c.id = t.conversation_id WHERE t.conversation_id = $1`,
      byTalk,
    ],
    [`SELECT * FROM turns WHERE conversation_id = $1 ORDER BY number`, byTalk],
    [
      `SELECT id, turn_id, role, kind, state, text, question, about_reply_id, is_late, error_code, created_at FROM replies WHERE conversation_id = $1 ORDER BY created_at, id`,
      byTalk,
    ],
  ],
  'practice.list': [
    [
      `SELECT t.conversation_id, t.language, t.title, t.opening, t.updated_at, t.ended_at, ${SCENE},
         (SELECT count(*)::int FROM turns WHERE turns.conversation_id = t.conversation_id) AS turn_count,
         (SELECT COALESCE(sum(u.billed_tokens), 0)::int FROM usage_records u WHERE u.conversation_id = t.conversation_id) AS cost,
         EXISTS (SELECT 1 FROM replies d WHERE d.conversation_id = t.conversation_id AND d.kind = 'DEBRIEF' AND d.state = 'DONE') AS has_debrief,
         last.text AS last_line
       FROM talks t JOIN scenes s ON s.id = t.scene_id
       LEFT JOIN LATERAL (SELECT r.text FROM replies r WHERE r.conversation_id = t.conversation_id AND r.kind = 'ANSWER' AND r.text <> ''
                          ORDER BY r.created_at DESC LIMIT 1) last ON true
       WHERE t.user_id = $1 AND t.deleted_at IS NULL ORDER BY t.updated_at DESC LIMIT 21`,
      byUser,
    ],
  ],
  'scenarios.list': [[`SELECT ${SCENE} FROM scenes s ORDER BY s.position`, () => []]],
  'auth.account': [
    [
      `SELECT u.email, u.password_hash IS NOT NULL AS has_password, (SELECT email FROM identities i WHERE i.user_id = u.id LIMIT 1) AS google FROM users u WHERE u.id = $1`,
      byUser,
    ],
    [
      `SELECT id, user_agent, created_at, last_seen_at FROM sessions WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > now() ORDER BY last_seen_at DESC`,
      byUser,
    ],
  ],
  'practice.shares': [
    [
      `SELECT id, created_at, expires_at FROM debrief_shares WHERE conversation_id = $1 AND revoked_at IS NULL AND expires_at > now() ORDER BY created_at DESC`,
      byTalk,
    ],
  ],
  'invitations.view': [
    [
      `SELECT i.budget_tokens, i.expires_at, i.language, u.name, ${SCENE} FROM invitations i JOIN users u ON u.id = i.created_by_id JOIN scenes s ON s.id = i.scene_id
       WHERE i.token_hash = $1`,
      ({ input }) => [
        createHash('sha256')
          .update(input?.token ?? '')
          .digest(),
      ],
    ],
  ],
  'invitations.mine': [
    [
      `SELECT u.name, seat.asked_at FROM invitation_seats seat JOIN invitations i ON i.id = seat.invitation_id JOIN users u ON u.id = i.created_by_id
       WHERE seat.user_id = $1 ORDER BY seat.created_at DESC LIMIT 1`,
      byUser,
    ],
  ],
  'invitations.list': [
    [
      `SELECT i.id, i.label, i.language, i.budget_tokens, i.max_guests, i.seats_taken, i.created_at, i.expires_at, i.revoked_at,
         s.content->'learner'->'en'->>'title' AS title, COALESCE(used.spent, 0)::bigint AS spent,
         (SELECT count(*)::int FROM invitation_seats a WHERE a.invitation_id = i.id AND a.asked_at > now() - interval '7 days') AS asked
       FROM invitations i LEFT JOIN scenes s ON s.id = i.scene_id
       LEFT JOIN LATERAL (SELECT sum(b.spent) AS spent FROM invitation_seats seat JOIN users u ON u.id = seat.user_id AND u.role = 'GUEST'
                          JOIN budgets b ON b.account_id = u.budget_account_id WHERE seat.invitation_id = i.id) used ON true
       ORDER BY i.created_at DESC LIMIT 500`,
      () => [],
    ],
  ],
  'practice.reports': [
    [
      `SELECT p.id, p.reason, p.comment, p.text, p.model, p.created_at, p.role, p.language, s.content->'learner'->'en'->>'title' AS title
       FROM reply_reports p JOIN scenes s ON s.id = p.scene_id ORDER BY p.created_at DESC LIMIT 100`,
      () => [],
    ],
  ],
  'quota.presets': [[`SELECT id, name, tokens FROM quota_presets ORDER BY tokens, name`, () => []]],
  'quota.allowances': [[`SELECT role, tokens FROM role_allowances`, () => []]],
  'practice.rename': [[`UPDATE talks SET title = $2 WHERE conversation_id = $1`, ({ input }) => [input?.conversationId, input?.title]]],
}

function byUser({ userId }: Asked): unknown[] {
  return [userId]
}

function byTalk({ input }: Asked): unknown[] {
  return [input?.conversationId]
}
