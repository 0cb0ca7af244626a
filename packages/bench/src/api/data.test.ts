import { createTestDatabase } from '@parley/core/testing/database'
import { expect, it } from 'vitest'
import { BARE_QUERIES } from '../peers/bare-queries.ts'
import { withClient } from '../place.ts'
import { createData, repliesOf } from './data.ts'
import { PROCEDURES } from './procedures.ts'

const SIZE = { users: 3, admins: 1, talksPerUser: 2, turnsPerTalk: 2, invitations: 2, reports: 1 }

it('fits the schema, data and floor alike', async () => {
  await using database = await createTestDatabase()
  const data = await createData(database.url, SIZE)
  expect({ visitors: data.visitors.length, admins: data.admins.length }).toEqual({ visitors: 2, admins: 1 })
  expect(Object.keys(BARE_QUERIES).sort()).toEqual(PROCEDURES.map(({ name }) => name).sort())
  await withClient(database.url, async (client) => {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM replies')
    expect(rows[0]?.count).toBe(repliesOf(SIZE))
    for (const procedure of PROCEDURES) {
      const [visitor] = procedure.by === 'admin' ? data.admins : data.visitors
      const asked = { userId: visitor?.userId ?? '', input: procedure.input(visitor!, data) as Record<string, string> }
      for (const [text, values] of BARE_QUERIES[procedure.name] ?? []) {
        const { rowCount } = await client.query(text, values(asked))
        expect({ procedure: procedure.name, hasRows: rowCount !== 0 }).toEqual({ procedure: procedure.name, hasRows: true })
      }
    }
  })
})
