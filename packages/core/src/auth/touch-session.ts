import type { Sql } from '../db/sql.ts'
import type { OpenSession } from './store.ts'

/** How exact "last seen" is, ms: more would be a statement a request. */
const EXACT_MS = 5 * 60 * 1000

/** Notes that a device is in use. */
export async function touchSession(sql: Sql, { actor, lastSeenAt }: OpenSession, now: number): Promise<void> {
  if (lastSeenAt >= now - EXACT_MS) return
  await sql.query({
    name: 'auth-touch',
    text: 'UPDATE sessions SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $3',
    values: [actor.sessionId, new Date(now), new Date(now - EXACT_MS)],
  })
}
