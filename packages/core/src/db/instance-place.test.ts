import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { takeInstancePlace } from './instance-place.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database[Symbol.asyncDispose]())

interface Hears {
  url?: string
  onWait?: () => void
  onLost?: () => void
}
const take = (isConnected: boolean, { url = database.url, onWait = () => {}, onLost = () => {} }: Hears = {}) =>
  takeInstancePlace(url, { isConnected, onWait, onLost })
const leave = (place: AsyncDisposable) => place[Symbol.asyncDispose]()
/** Longer than what is tried again waits. */
const PATIENT = { timeout: 8_000 }

async function query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

const HELD = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
const holders = async () => (await query<{ pid: number }>(HELD)).map(({ pid }) => pid)
/** Breaks every connection that holds a place, as a restart of the database does. */
const breakConnections = () => query(`SELECT pg_terminate_backend(pid) FROM (${HELD}) AS held`)

/** Waits until one connection holds the place, and none of those. */
const heldAnew = (before: readonly number[]) =>
  vi.waitFor(async () => {
    const now = await holders()
    expect(now).toHaveLength(1)
    expect(now).not.toEqual(before)
  }, PATIENT)

/** A line to the database that can be cut on our side alone, and go dead. */
async function createLine() {
  const target = new URL(database.url)
  const ours = new Set<net.Socket>()
  const all = new Set<net.Socket>()
  let isDead = false
  const server = net.createServer((client) => {
    ours.add(client).add(client)
    all.add(client)
    client.on('error', () => {})
    if (isDead) return
    const upstream = net.connect(Number(target.port), target.hostname)
    all.add(upstream)
    upstream.on('error', () => {})
    client.on('data', (data) => upstream.write(data))
    upstream.on('data', (data) => client.write(data))
    upstream.on('close', () => client.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(target)
  url.port = String((server.address() as net.AddressInfo).port)
  return {
    url: url.href,
    cut: () => {
      for (const socket of ours) socket.destroy()
    },
    setDead: (dead: boolean) => {
      isDead = dead
    },
    [Symbol.dispose]() {
      for (const socket of all) socket.destroy()
      server.close()
    },
  }
}

it('lets connected instances run side by side, also while one waits that would be alone', async () => {
  const places = [await take(true), await take(true)]
  const onWait = vi.fn<() => void>()
  const alone = take(false, { onWait })
  await vi.waitFor(() => expect(onWait).toHaveBeenCalledOnce())
  places.push(await take(true))
  await Promise.all(places.map(leave))
  await leave(await alone)
})

it.each([
  ['an instance alone', false, false],
  ['an instance alone, also for those that are connected', false, true],
  ['connected ones, where it would be alone', true, false],
])('waits for %s to leave, and says so', async (_name, first, second) => {
  const holder = await take(first)
  const onWait = vi.fn<() => void>()
  let isIn = false
  const waiting = take(second, { onWait }).then((place) => {
    isIn = true
    return place
  })
  await vi.waitFor(() => expect(onWait).toHaveBeenCalledOnce())
  expect(isIn).toBe(false)
  await leave(holder)
  await leave(await waiting)
})

it('holds its place again after its connection broke', async () => {
  const onLost = vi.fn<() => void>()
  const place = await take(false, { onLost })
  const before = await holders()
  await breakConnections()
  await heldAnew(before)
  expect(onLost).not.toHaveBeenCalled()
  await leave(place)
  expect(await holders()).toEqual([])
})

it('does not take its own old connection for another, of whose end the database has not heard', async () => {
  using line = await createLine()
  const onLost = vi.fn<() => void>()
  const place = await take(false, { url: line.url, onLost })
  const before = await holders()
  line.cut()
  await heldAnew(before)
  expect(onLost).not.toHaveBeenCalled()
  await leave(place)
})

it('outlives a database that does not answer, and leaves while it does not', async () => {
  using line = await createLine()
  const onLost = vi.fn<() => void>()
  const place = await take(true, { url: line.url, onLost })
  line.setDead(true)
  line.cut()
  // Longer than one answer is waited for.
  await sleep(6_500)
  line.setDead(false)
  await vi.waitFor(async () => expect(await holders()).toHaveLength(1), { timeout: 12_000 })
  line.setDead(true)
  line.cut()
  await sleep(200)
  const startedAt = performance.now()
  await leave(place)
  expect(performance.now() - startedAt).toBeLessThan(8_000)
  expect(onLost).not.toHaveBeenCalled()
}, 40_000)

it('says when another was faster', async () => {
  const onLost = vi.fn<() => void>()
  const place = await take(false, { onLost })
  // Held at once by whoever asks for it without a pause.
  const rival = new pg.Client({ connectionString: database.url })
  await rival.connect()
  const [lock = expect.fail('nobody holds a place')] = await query<{ key: number }>(HELD.replace('SELECT pid', 'SELECT objid::int AS key'))
  const held = rival.query('SELECT pg_advisory_lock($1)', [lock.key])
  await sleep(200)
  await breakConnections()
  await held
  await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce(), PATIENT)
  await rival.end()
  await leave(place)
}, 20_000)
