import type { AttachmentId, SessionId, UserId } from '@parley/contracts/ids'
import { intArray, uuidArray } from '../db/binary-arrays.ts'
import type { Sql } from '../db/sql.ts'
import type { Actor } from '../deps.ts'
import { IN_WORDS } from './choices.ts'

interface SessionRow extends Actor {
  lastSeenAt: Date
}

/** Of a session `s` and its person `u`. */
const CHOICES = `u.reading_language AS "readingLanguage", COALESCE(u.writes[1], u.reading_language) AS "writingLanguage",
  u.writes[2:] || u.learns AS "alsoWrites", u.shows_read_marks AS "showsReadMarks"`
const IS_OPEN = 's.revoked_at IS NULL AND s.expires_at > $2'

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
           FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = ANY($1::uuid[]) AND ${IS_OPEN}`,
    values: [ids, new Date(now)],
  })
  return new Map(rows.map(({ lastSeenAt, ...actor }) => [actor.sessionId, { actor, lastSeenAt: lastSeenAt.getTime() }]))
}

/**
 * Of these sessions the ones that have ended by `now`, and those whose people have chosen otherwise than is known of each, in the words of
 * `wordChoices`. A server asks this of all its sockets, again and again: mostly there are none.
 */
export async function findChangedSessions(
  sql: Sql,
  ids: readonly SessionId[],
  choices: readonly string[],
  now: number,
): Promise<SessionId[]> {
  const different = [...new Set(choices)]
  const places = new Map(different.map((words, index) => [words, index + 1]))
  // Without a name: a plan that was kept from when there was next to nothing reads all people. Joined, it reads them once and not for each.
  const { rows } = await sql.query<{ id: SessionId }>({
    text: `SELECT known.id FROM unnest($1::uuid[], $3::int[]) known (id, place)
           LEFT JOIN (sessions s JOIN users u ON u.id = s.user_id)
             ON s.id = known.id AND ${IS_OPEN} AND ($4::text[])[known.place] = ${IN_WORDS}
           WHERE s.id IS NULL`,
    values: [uuidArray(ids), new Date(now), intArray(choices.map((words) => places.get(words) ?? 0)), different],
  })
  return rows.map(({ id }) => id)
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
