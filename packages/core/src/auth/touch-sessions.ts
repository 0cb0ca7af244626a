import type { Sql } from '../db/sql.ts'
import type { OpenSession } from './store.ts'

/** How exact "last seen" is, ms: more would be a statement a request. */
const EXACT_MS = 5 * 60 * 1000

/** Notes that devices are in use. */
export async function touchSessions(sql: Sql, sessions: Iterable<OpenSession>, now: number): Promise<void> {
  const ids = [...sessions].flatMap(({ actor, lastSeenAt }) => (lastSeenAt < now - EXACT_MS ? actor.sessionId : []))
  if (ids.length === 0) return
  await sql.query({
    name: 'auth-touch',
    // Whoever ends a session holds it: what nobody waits for waits for nobody.
    text: `UPDATE sessions SET last_seen_at = $2
           WHERE id IN (SELECT id FROM sessions WHERE id = ANY($1::uuid[]) AND last_seen_at < $3 FOR NO KEY UPDATE SKIP LOCKED)`,
    values: [ids, new Date(now), new Date(now - EXACT_MS)],
  })
}
