import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { migrate } from '../db/migrate.ts'

export const MIGRATIONS = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url))

/** A database of its own for one test file: a copy of one migrated template a run. */
export interface TestDatabase extends AsyncDisposable {
  url: string
}

/** `TEST_DATABASE_URL` is a superuser's; the test command and vitest's set-up start that PostgreSQL. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error('TEST_DATABASE_URL is not set')
  const template = `parley_template_${hashMigrations()}`
  const name = `parley_test_${randomBytes(6).toString('hex')}`
  await withClient(server, async (client) => {
    await client.query('SELECT pg_advisory_lock(1)')
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
    if (!rowCount) {
      // Made under another name, so that a template is there whole or not at all.
      await client.query(`CREATE DATABASE "${template}_new"`)
      await migrate(databaseUrl(server, `${template}_new`), MIGRATIONS)
      await client.query(`ALTER DATABASE "${template}_new" RENAME TO "${template}"`)
    }
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  })
  return {
    url: databaseUrl(server, name),
    [Symbol.asyncDispose]: () => withClient(server, async (client) => void (await client.query(`DROP DATABASE "${name}" WITH (FORCE)`))),
  }
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function databaseUrl(server: string, name: string): string {
  return Object.assign(new URL(server), { pathname: `/${name}` }).href
}

function hashMigrations(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(MIGRATIONS).sort())
    if (!name.includes('.')) hash.update(readFileSync(join(MIGRATIONS, name, 'migration.sql')))
  return hash.digest('hex').slice(0, 12)
}
