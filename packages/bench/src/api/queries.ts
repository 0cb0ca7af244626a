import type pg from 'pg'
import { withClient } from '../place.ts'
import type { DataSet } from './data.ts'
import { askOnce } from './open-load.ts'
import { PROCEDURES, trpcCall } from './procedures.ts'

const TRIES = 3

/** By procedure: how many statements the database saw for one call, BEGIN and COMMIT among them. What runs by itself does not count. */
export async function countQueries(url: string, databaseUrl: string, data: DataSet): Promise<Map<string, number>> {
  return withClient(databaseUrl, async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements')
    const counts = new Map<string, number>()
    for (const procedure of PROCEDURES) {
      const visitor = (procedure.by === 'admin' ? data.admins : data.visitors)[0]!
      const call = trpcCall(procedure, visitor, data, Math.random)
      const tries: number[] = []
      for (let count = 0; count < TRIES; count += 1) {
        await client.query('SELECT pg_stat_statements_reset(0, (SELECT oid FROM pg_database WHERE datname = current_database()), 0)')
        await askOnce(url, call)
        tries.push(await countStatements(client))
      }
      // Jobs of the server may fall into one of the tries: the least is the call's own.
      counts.set(procedure.name, Math.min(...tries))
    }
    return counts
  })
}

async function countStatements(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ calls: number }>(
    `SELECT COALESCE(sum(calls), 0)::int AS calls FROM pg_stat_statements
     WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND query NOT LIKE '%pg_stat_statements%'`,
  )
  return rows[0]?.calls ?? Number.NaN
}
