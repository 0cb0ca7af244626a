import type { SessionId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'

/** How exact "last seen" is, ms: more would be a write a request. */
const EXACT_MS = 5 * 60 * 1000

/** Notes that a device is in use. */
export async function touchSession(sql: Sql, sessionId: SessionId, now: number): Promise<void> {
  await sql.query({
    name: 'auth-touch',
    text: 'UPDATE sessions SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $3',
    values: [sessionId, new Date(now), new Date(now - EXACT_MS)],
  })
}
