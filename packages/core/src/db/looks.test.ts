import { randomUUID } from 'node:crypto'
import type { ConversationId, SessionId } from '@parley/contracts/ids'
import { expect, it } from 'vitest'
import { findChangedSessions } from '../auth/store.ts'
import { findLonger } from '../feed/read-since.ts'
import { createTestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'

it('finds what has changed by its ids, also when there was next to nothing as it was asked first', async () => {
  await using deps = await createTestDeps()
  const { sessionId, userId } = await createActor(deps)
  const line = await deps.sql.connect()
  try {
    for (const table of ['conversations', 'sessions', 'users']) await line.query(`VACUUM ANALYZE ${table}`)
    const ask = async (ids: readonly string[]) => {
      await findChangedSessions(
        line,
        ids as SessionId[],
        ids.map(() => ''),
        Date.now(),
      )
      return findLonger(
        line,
        ids as ConversationId[],
        ids.map(() => 0),
      )
    }
    for (let time = 0; time < 8; time += 1) await ask([randomUUID()])
    await line.query('BEGIN')
    await line.query(
      `INSERT INTO conversations (id, kind, created_at, last_seq) SELECT gen_random_uuid(), 'GROUP', now(), 1 FROM generate_series(1, 2000)`,
    )
    await line.query(
      `WITH people AS (
         INSERT INTO users SELECT (jsonb_populate_record(u, jsonb_build_object('id', gen_random_uuid()))).*
         FROM users u, generate_series(1, 2000) WHERE u.id = $2 RETURNING id)
       INSERT INTO sessions SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'user_id', p.id))).*
       FROM people p, sessions s WHERE s.id = $1`,
      [sessionId, userId],
    )
    const scans = `SELECT relname, seq_scan::int AS scans FROM pg_stat_xact_user_tables WHERE relname IN ('conversations', 'users') ORDER BY 1`
    const { rows: ids } = await line.query<{ id: string }>(
      '(SELECT id FROM conversations LIMIT 50) UNION ALL (SELECT id FROM sessions LIMIT 50)',
    )
    const { rows: before } = await line.query(scans)
    expect(await ask(ids.map(({ id }) => id))).toHaveLength(50)
    const { rows: after } = await line.query<{ relname: string; scans: number }>(scans)
    const more = after.map(({ scans: count }, index) => count - before[index].scans)
    // All at once is no loss, each time anew is.
    expect(Math.max(...more)).toBeLessThanOrEqual(1)
  } finally {
    await line.query('ROLLBACK')
    line.release()
  }
})
