import { randomUUID } from 'node:crypto'
import type { ConversationId } from '@parley/contracts/ids'
import { expect, it } from 'vitest'
import { findLonger } from '../feed/read-since.ts'
import { createTestDeps } from '../testing/deps.ts'

it('finds what has changed by its ids, also when there was next to nothing as it was asked first', async () => {
  await using deps = await createTestDeps()
  const line = await deps.sql.connect()
  try {
    await line.query('VACUUM ANALYZE conversations')
    const ask = (ids: readonly ConversationId[]) =>
      findLonger(
        line,
        ids,
        ids.map(() => 0),
      )
    for (let time = 0; time < 8; time += 1) await ask([randomUUID() as ConversationId])
    await line.query('BEGIN')
    await line.query(
      `INSERT INTO conversations (id, kind, created_at, last_seq) SELECT gen_random_uuid(), 'GROUP', now(), 1 FROM generate_series(1, 2000)`,
    )
    const scans = `SELECT relname, seq_scan::int AS scans FROM pg_stat_xact_user_tables WHERE relname = 'conversations'`
    const { rows: ids } = await line.query<{ id: ConversationId }>('SELECT id FROM conversations LIMIT 50')
    const { rows: before } = await line.query(scans)
    expect(await ask(ids.map(({ id }) => id))).toHaveLength(50)
    expect((await line.query(scans)).rows).toEqual(before)
  } finally {
    await line.query('ROLLBACK')
    line.release()
  }
})
