import { Client, DatabaseError } from 'pg'
import { PlainError } from './plain-error.ts'

const oldest = 15

/** Connects once and returns the server's version ("18.4"). Anything that would not work is one clear sentence. */
export async function checkDatabase(url: string): Promise<string> {
  const where = placeOf(url)
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {}) // a connection that breaks later is found by the next query
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string; text: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
    )
    const version = rows[0]?.text.split(' ')[0] ?? ''
    if (Number(rows[0]?.number) < oldest * 10_000) {
      throw new PlainError(`DATABASE_URL leads to PostgreSQL ${version} at ${where.server}; Parley needs ${oldest} or newer.`)
    }
    return version
  } catch (error) {
    throw error instanceof PlainError ? error : new PlainError(sentenceFor(error, where))
  } finally {
    await client.end().catch(() => {}) // already closed when connecting failed
  }
}

/** Creates the database when it is missing. `adminUrl` leads to another one on the same server. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await using connection = await connectTo(adminUrl)
  const { rowCount } = await connection.client.query('select 1 from pg_database where datname = $1', [name])
  if (rowCount === 0) await connection.client.query(`create database ${connection.client.escapeIdentifier(name)}`)
}

/** True when the server answers and lets us in; false when nobody listens or it is not ready yet. Else throws. */
export async function isAnswering(url: string): Promise<boolean> {
  try {
    await using _ = await connectTo(url)
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.code !== '57P03') throw error // 57P03: starting up or shutting down
    return false
  }
}

async function connectTo(url: string): Promise<AsyncDisposable & { client: Client }> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {}) // a connection that breaks later is found by the next query
  await client.connect()
  return { client, [Symbol.asyncDispose]: () => client.end() }
}

type Place = { server: string; database: string; user: string }

function placeOf(url: string): Place {
  const parsed = URL.parse(url)
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new PlainError('DATABASE_URL is not of the form postgres://user:password@host:5432/database.')
  }
  const user = decodeURIComponent(parsed.username)
  return {
    server: `${parsed.searchParams.get('host') ?? (parsed.hostname || 'localhost')}:${parsed.port || 5432}`,
    database: decodeURIComponent(parsed.pathname.slice(1)) || user,
    user,
  }
}

function sentenceFor(error: unknown, { server, database, user }: Place): string {
  const { code, message } = error as { code?: string; message?: string }
  if (code === '3D000') return `DATABASE_URL names the database "${database}", which does not exist at ${server}. Create it first.`
  if (code === '28P01' || code === '28000')
    return `PostgreSQL at ${server} does not let "${user}" in: check user and password in DATABASE_URL.`
  if (error instanceof DatabaseError) return `PostgreSQL at ${server} refuses DATABASE_URL: ${message}.`
  const reason = code ?? message?.split('\n')[0] ?? 'unknown'
  return `No PostgreSQL answers at ${server}, where DATABASE_URL leads (${reason}). Start it, or unset DATABASE_URL to use the built-in one.`
}
