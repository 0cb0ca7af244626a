import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDatabase } from '@parley/dev/database'
import { type Postgres, startPostgres } from '@parley/dev/postgres'
import { root } from '@parley/dev/programs'
import { makePrivateDir } from '@parley/dev/state'
import { migrate } from '@parley/core/db/migrate'
import pg from 'pg'

export const MIGRATIONS = join(root, 'prisma/migrations')

/** Where results stay: `.data/bench`, ignored by git. */
export function resultsDir(): string {
  return makePrivateDir(join(makePrivateDir(join(root, '.data')), 'bench'))
}

/** A PostgreSQL with durable settings that lives as long as the run. */
export interface Place extends AsyncDisposable {
  dir: string
  /** An empty database with our tables, in place of an older one of this name. */
  createDatabase(name: string): Promise<string>
}

/** Starts the embedded PostgreSQL, fsync on, with the counters of its statements; what a killed run has left is removed first. */
export async function openPlace(): Promise<Place> {
  const dir = makePrivateDir(join(resultsDir(), 'place'))
  const options = { dataDir: join(dir, 'postgres'), logFile: join(dir, 'postgres.log'), port: 0, password: 'bench', durable: true }
  const clear = () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  if (existsSync(options.dataDir)) await (await startPostgres(options)).stop()
  clear()
  makePrivateDir(dir)
  const first = await startPostgres(options)
  // Settings are the launcher's, but for this one, which only a new start takes.
  await withClient(first.url('postgres'), (client) => client.query(`ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`))
  await first.stop()
  const postgres = await startPostgres({ ...options, port: first.port })
  return {
    dir,
    createDatabase: (name) => createDatabase(postgres, name),
    async [Symbol.asyncDispose]() {
      await postgres.stop()
      clear()
    },
  }
}

async function createDatabase(postgres: Postgres, name: string): Promise<string> {
  const admin = postgres.url('postgres')
  await withClient(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`))
  await ensureDatabase(admin, name)
  const url = postgres.url(name)
  await migrate(url, MIGRATIONS)
  return url
}

export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
