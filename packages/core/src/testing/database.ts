import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { migrate } from '../db/migrate.ts'
import { type Contents, emptied, readContents } from './emptied.ts'

export const MIGRATIONS = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url))

/** A database of its own, as the migrations leave it, until it is disposed of. */
export interface TestDatabase extends AsyncDisposable {
  url: string
}

/** Databases of this process that nobody uses: copying the template takes many times as long as emptying one. */
const idle: string[] = []
let template: Promise<Template> | undefined

/** `TEST_DATABASE_URL` is a superuser's; the test command and vitest's set-up start that PostgreSQL. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error('TEST_DATABASE_URL is not set')
  template ??= makeTemplate(server)
  const { name: source, contents } = await template
  const name = idle.pop() ?? (await copy(server, source))
  return {
    url: databaseUrl(server, name),
    async [Symbol.asyncDispose]() {
      const clean = await withClient(databaseUrl(server, name), (client) => emptied(client, contents))
      if (clean) idle.push(name)
      else await withClient(server, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`))
    },
  }
}

interface Template {
  name: string
  contents: Contents
}

/** One migrated template a run. */
async function makeTemplate(server: string): Promise<Template> {
  const name = `parley_template_${hashMigrations()}`
  await withClient(server, async (client) => {
    await client.query('SELECT pg_advisory_lock(1)')
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return
    // Made under another name, so that a template is there whole or not at all.
    await client.query(`CREATE DATABASE "${name}_new"`)
    await migrate(databaseUrl(server, `${name}_new`), MIGRATIONS)
    await client.query(`ALTER DATABASE "${name}_new" RENAME TO "${name}"`)
  })
  const first = await copy(server, name)
  idle.push(first)
  return { name, contents: await withClient(databaseUrl(server, first), readContents) }
}

/** A template is copied by one at a time. */
async function copy(server: string, source: string): Promise<string> {
  const name = `parley_test_${randomBytes(6).toString('hex')}`
  await withClient(server, async (client) => {
    await client.query('SELECT pg_advisory_lock(1)')
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${source}"`)
  })
  return name
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
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
