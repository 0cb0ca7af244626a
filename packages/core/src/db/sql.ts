import pg, { type Pool, type PoolClient } from 'pg'

/** One prepared statement at a time: a pool, or the client of a transaction. */
export type Sql = Pick<PoolClient, 'query'>

// bigint columns count tokens: far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export interface SqlPoolOptions {
  url: string
  max?: number
  /** An idle connection broke. The pool replaces it; the next query says whether the server is gone. */
  onIdleError(error: Error): void
}

/** The longest a statement may take, ms: a line that went dead would else keep its connection for a quarter of an hour. */
const QUERY_MS = 30_000
/** The longest it waits for what somebody else has locked, ms: ten that wait for one would else keep all connections from everybody. */
const LOCK_MS = 5_000

export function createSqlPool({ url, max = 10, onIdleError }: SqlPoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    query_timeout: QUERY_MS,
    lock_timeout: LOCK_MS,
    keepAlive: true,
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', onIdleError)
  // A connection that breaks fails its queries, and says so again as an event, which unheard would end the process: also one that
  // was given back a moment ago, and no longer is the pool's.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Runs `work` in one transaction; rolls back when it throws. */
export async function transaction<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    // Where nothing is answered nobody waits for a rollback: it comes with the end of the connection.
    if (isUnanswered(error)) client.release(true)
    // A connection that cannot roll back is not given back.
    else
      await client.query('ROLLBACK').then(
        // Nor is one to a server that has become a copy: the next may lead to another.
        () => client.release(isDatabaseDown(error)),
        (broken: Error) => client.release(broken),
      )
    throw error
  }
}

/** Reads in which every statement sees the same moment. */
export async function snapshot<T>(pool: Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  return transaction(pool, async (sql) => {
    await sql.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return work(sql)
  })
}

/** Reads that the database gives up after so long, ms: whoever asked no longer waits, and nothing of it is still at work. */
export async function within<T>(pool: Pool, limitMs: number, work: (sql: Sql) => Promise<T>): Promise<T> {
  return transaction(pool, async (sql) => {
    await sql.query(`SET LOCAL statement_timeout = ${Math.ceil(limitMs)}`)
    return work(sql)
  })
}

/** Whether a statement took longer than it was given. */
export function isOutOfTime(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '57014'
}

/** Whether the database did not answer in the time that a statement has. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout'
}

/** Whether somebody else held a lock for longer than a statement may wait for one. */
export function isLockedOut(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '55P03'
}

const SOCKET_CODES = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']
/** Prisma's: not reached, closed, no connection or no transaction to be had in time. */
const PRISMA_CODES = ['P1001', 'P1002', 'P1017', 'P2024', 'P2028', 'P2037']
/** PostgreSQL's: a connection that broke, no room on the disk or anywhere else, a server that stops, a disk that fails, one that only reads, or a lock that is long held. */
const SQL_STATES = /^(08|53|57P0|58030|25006|55P03)/

/** What PostgreSQL said to Prisma, which has codes of its own for little of it. */
function stateOf(error: Error): string | undefined {
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } }
  return meta?.driverAdapterError?.cause?.originalCode
}

/** Whether the database itself is out of reach, shutting down, full, only a copy or kept waiting by somebody, as against a statement it refused. */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    SQL_STATES.test(stateOf(error) ?? code) ||
    SOCKET_CODES.includes(code) ||
    PRISMA_CODES.includes(code) ||
    /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error/.test(
      error.message,
    )
  )
}
