import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** One number of our own, different from the migrations' lock. */
const INSTANCE_LOCK = 1_886_417_008
/** How often a place that is taken is tried, and a database that is away, ms. */
const RETRY_MS = 1_000
/** How often the connection that holds the place is tried, and how long its answer may take, ms. */
const LOOK_MS = 10_000
const ANSWER_MS = 5_000
/** How long a place that was lost with its connection is tried before another instance has it, ms. */
const GRACE_MS = 3_000

export interface InstancePlaceOptions {
  /** Hears of what happens on the other instances, and so may run beside those that do too. */
  isConnected: boolean
  /** Somebody else runs here: the place is waited for. */
  onWait(): void
  /** The connection broke, and another instance was faster. */
  onLost(): void
}

/**
 * A server's place at a database: any number that hear of each other, or one alone. Held by a connection, so that a process that was
 * killed gives it up at once; a connection that breaks is made anew, for as long as that takes. `url` must lead to a session of its
 * own: a pooler that shares sessions would keep the place of a server that is gone.
 * @throws when the database cannot be reached at first.
 */
export async function takeInstancePlace(url: string, options: InstancePlaceOptions): Promise<AsyncDisposable> {
  const stopped = new AbortController()
  const { signal } = stopped
  let held = await takeFirst(url, options)
  async function keep(): Promise<void> {
    for (;;) {
      await untilBroken(held.client, signal)
      if (signal.aborted) return
      const next = await takeAgain(url, options.isConnected, held, signal)
      if (next === 'stopped') return
      if (next === 'taken') return options.onLost()
      held = next
    }
  }
  const kept = keep()
  return {
    async [Symbol.asyncDispose]() {
      stopped.abort()
      await kept
      await leave(held.client)
    },
  }
}

interface Held {
  client: pg.Client
  /** Who holds the place at the database: the number of a process, and since when it is that process. */
  pid: number
  since: string
}

async function takeFirst(url: string, { isConnected, onWait }: InstancePlaceOptions): Promise<Held> {
  let hasWaited = false
  for (;;) {
    try {
      const held = await tryTake(url, isConnected)
      if (held) return held
    } catch (error) {
      if (!hasWaited) throw error
    }
    if (!hasWaited) onWait()
    hasWaited = true
    // Not in the lock's queue: whoever stands there keeps out all who could share it.
    await sleep(RETRY_MS)
  }
}

async function takeAgain(url: string, isConnected: boolean, lost: Held, signal: AbortSignal): Promise<Held | 'taken' | 'stopped'> {
  void leave(lost.client)
  let takenSince: number | null = null
  while (!signal.aborted) {
    try {
      const held = await tryTake(url, isConnected, lost)
      if (held) return held
      takenSince ??= performance.now()
      if (performance.now() - takenSince > GRACE_MS) return 'taken'
    } catch {
      takenSince = null // it is away, whatever it says; its own clients tell the log why
    }
    await sleep(RETRY_MS, undefined, { signal }).catch(() => {})
  }
  return 'stopped'
}

/** One try. `lost`: a connection of ours that broke; the database may not have heard, and would keep our place for it. */
async function tryTake(url: string, isConnected: boolean, lost?: Held): Promise<Held | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS, keepAlive: true })
  // It says so too by its end.
  client.on('error', () => {})
  try {
    await client.connect()
    if (lost) {
      const sql = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND backend_start = $2::timestamptz'
      await client.query(sql, [lost.pid, lost.since])
    }
    const lock = isConnected ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock'
    const { rows } = await client.query<{ locked: boolean; pid: number; since: string }>(
      `SELECT ${lock}($1) AS locked, pid, backend_start::text AS since FROM pg_stat_activity WHERE pid = pg_backend_pid()`,
      [INSTANCE_LOCK],
    )
    const [row] = rows
    if (row?.locked) return { client, pid: row.pid, since: row.since }
  } catch (error) {
    void leave(client)
    throw error
  }
  await leave(client)
  return null
}

/** A line that went dead says nothing: it is asked now and then. */
async function untilBroken(client: pg.Client, signal: AbortSignal): Promise<void> {
  const broken = new AbortController()
  const end = () => broken.abort()
  client.once('end', end)
  const over = AbortSignal.any([broken.signal, signal])
  while (!over.aborted) {
    await sleep(LOOK_MS, undefined, { signal: over }).catch(() => {})
    if (!over.aborted) await client.query('SELECT 1').catch(end)
  }
  client.off('end', end)
}

/** A dead line does not answer a farewell. */
async function leave(client: pg.Client): Promise<void> {
  const late = new AbortController()
  await Promise.race([client.end().catch(() => {}), sleep(RETRY_MS, undefined, late).catch(() => {})])
  late.abort()
}
