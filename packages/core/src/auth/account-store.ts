import type { SessionId, UserId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'

/** Times come as texts: the devices are one JSON. */
interface DeviceRow {
  id: SessionId
  userAgent: string
  createdAt: string
  lastSeenAt: string
}

interface AccountRow {
  email: string | null
  hasPassword: boolean
  pendingEmail: string | null
  googleEmail: string | null
  devices: DeviceRow[]
}

/** How somebody signs in, and the devices on which they are at `now`. */
export async function loadAccountRow(sql: Sql, userId: UserId, now: number): Promise<AccountRow> {
  const { rows } = await sql.query<AccountRow>({
    name: 'auth-account',
    text: `SELECT u.email, u.password_hash IS NOT NULL AS "hasPassword",
             (SELECT l.email FROM mail_links l WHERE l.user_id = u.id AND l.used_at IS NULL AND l.expires_at > $2
                AND l.purpose IN ('VERIFY', 'CHANGE') ORDER BY l.created_at DESC LIMIT 1) AS "pendingEmail",
             (SELECT i.email FROM identities i WHERE i.user_id = u.id AND i.provider = 'google') AS "googleEmail",
             (SELECT COALESCE(json_agg(device ORDER BY device."lastSeenAt" DESC), '[]')
              FROM (SELECT s.id, s.user_agent AS "userAgent", s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt"
                    FROM sessions s WHERE s.user_id = u.id AND s.revoked_at IS NULL AND s.expires_at > $2) device) AS devices
           FROM users u WHERE u.id = $1`,
    values: [userId, new Date(now)],
  })
  if (!rows[0]) throw new Error('a session without its person')
  return rows[0]
}
