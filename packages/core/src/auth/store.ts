import type { AttachmentId, SessionId, UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'
import type { Actor, Choices } from '../deps.ts'

interface SessionRow extends Actor {
  lastSeenAt: Date
}

/** Of a session `s` and its person `u`. */
const CHOICES = `u.reading_language AS "readingLanguage", COALESCE(u.writes[1], u.reading_language) AS "writingLanguage",
  u.writes[2:] || u.learns AS "alsoWrites", u.shows_read_marks AS "showsReadMarks"`
const IS_OPEN = 's.id = ANY($1::uuid[]) AND s.revoked_at IS NULL AND s.expires_at > $2'

export interface OpenSession {
  actor: Actor
  lastSeenAt: number
}

/** Who sits behind a session that is still open at `now`. */
export async function findActor(sql: Sql, sessionId: SessionId, now: number): Promise<Actor | null> {
  return (await findSession(sql, sessionId, now))?.actor ?? null
}

/** The session, if it is still open at `now`, and who sits behind it. */
export async function findSession(sql: Sql, sessionId: SessionId, now: number): Promise<OpenSession | null> {
  return (await findSessions(sql, [sessionId], now)).get(sessionId) ?? null
}

/** Of these sessions the ones that are still open at `now`, and who sits behind each. */
export async function findSessions(sql: Sql, ids: readonly SessionId[], now: number): Promise<Map<SessionId, OpenSession>> {
  const { rows } = await sql.query<SessionRow>({
    name: 'auth-actors',
    text: `SELECT s.id AS "sessionId", u.id AS "userId", u.role, u.budget_account_id AS "budgetAccountId",
             ${CHOICES}, s.last_seen_at AS "lastSeenAt"
           FROM sessions s JOIN users u ON u.id = s.user_id WHERE ${IS_OPEN}`,
    values: [ids, new Date(now)],
  })
  return new Map(rows.map(({ lastSeenAt, ...actor }) => [actor.sessionId, { actor, lastSeenAt: lastSeenAt.getTime() }]))
}

/**
 * Which of these sessions are still open at `now`, and what their people have chosen. A server asks this of all its sockets, again and again:
 * few choices are had by many, and a row of each is read in a tenth of the time.
 */
export async function findOpenSessions(sql: Sql, ids: readonly SessionId[], now: number): Promise<Map<SessionId, Choices>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql.query<Choices & { ids: string }>({
    name: 'auth-open-sessions',
    text: `SELECT string_agg(s.id::text, ' ') AS ids, ${CHOICES} FROM sessions s JOIN users u ON u.id = s.user_id WHERE ${IS_OPEN}
           GROUP BY u.reading_language, u.writes, u.learns, u.shows_read_marks`,
    values: [ids, new Date(now)],
  })
  return new Map(rows.flatMap(({ ids: open, ...choices }) => open.split(' ').map((id): [SessionId, Choices] => [id as SessionId, choices])))
}

/** What somebody is called and where they are written to. */
export interface PersonFacts {
  name: string
  email: string | null
  avatarId: AttachmentId | null
}

export async function loadPerson(sql: Sql, userId: UserId): Promise<PersonFacts> {
  const { rows } = await sql.query<PersonFacts>({
    name: 'auth-person',
    text: 'SELECT name, email, avatar_id AS "avatarId" FROM users WHERE id = $1',
    values: [userId],
  })
  if (!rows[0]) throw new Error('a session without its person')
  return rows[0]
}
