import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isDatabaseDown } from './sql.ts'

/** One number of our own, different from the migrations' lock. */
const INSTANCE_LOCK = 1_886_417_008
const RETRY_MS = 1_000

export interface InstancePlaceOptions {
  /** Hears of what happens on the other instances, and so may run beside those that do too. */
  isConnected: boolean
  /** Somebody else runs here: the place is waited for. */
  onWait(): void
  /** The database went away and came back, and another instance was faster. */
  onLost(): void
}

/**
 * A server's place at a database: any number that hear of each other, or one alone. Held by a connection, so that a process that was
 * killed gives it up at once; a connection that breaks is made anew.
 */
export async function takeInstancePlace(url: string, options: InstancePlaceOptions): Promise<AsyncDisposable> {
  const stopped = new AbortController()
  let client = await hold(url, options)
  async function keep(): Promise<void> {
    for (;;) {
      await ended(client, stopped.signal)
      if (stopped.signal.aborted) return
      const next = await holdAgain(url, options, stopped.signal)
      if (next === 'taken') return options.onLost()
      if (next === 'stopped') return
      client = next
    }
  }
  const kept = keep()
  return {
    async [Symbol.asyncDispose]() {
      stopped.abort()
      await kept
      await client.end().catch(() => {})
    },
  }
}

async function hold(url: string, { isConnected, onWait }: InstancePlaceOptions): Promise<pg.Client> {
  const client = await connect(url)
  if (!(await tryLock(client, isConnected))) {
    onWait()
    await client.query(isConnected ? 'SELECT pg_advisory_lock_shared($1)' : 'SELECT pg_advisory_lock($1)', [INSTANCE_LOCK])
  }
  return client
}

async function holdAgain(
  url: string,
  { isConnected }: InstancePlaceOptions,
  signal: AbortSignal,
): Promise<pg.Client | 'taken' | 'stopped'> {
  while (!signal.aborted) {
    try {
      const client = await connect(url)
      if (await tryLock(client, isConnected)) return client
      await client.end()
      return 'taken'
    } catch (error) {
      if (!isDatabaseDown(error)) throw error
      await sleep(RETRY_MS, undefined, { signal }).catch(() => {})
    }
  }
  return 'stopped'
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true })
  // It says so too by its end.
  client.on('error', () => {})
  await client.connect()
  return client
}

async function tryLock(client: pg.Client, isConnected: boolean): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    isConnected ? 'SELECT pg_try_advisory_lock_shared($1) AS locked' : 'SELECT pg_try_advisory_lock($1) AS locked',
    [INSTANCE_LOCK],
  )
  return rows[0]?.locked ?? false
}

async function ended(client: pg.Client, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  client.once('end', resolve)
  signal.addEventListener('abort', () => resolve(), { once: true })
  await promise
  client.off('end', resolve)
}
