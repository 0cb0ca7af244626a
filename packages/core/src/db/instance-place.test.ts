import pg from 'pg'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { takeInstancePlace } from './instance-place.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database[Symbol.asyncDispose]())

const take = (isConnected: boolean, onWait = () => {}, onLost = () => {}) =>
  takeInstancePlace(database.url, { isConnected, onWait, onLost })

async function query(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** Breaks every connection that holds a place, as a restart of the database does. */
const breakConnections = () =>
  query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)

it('lets connected instances run side by side', async () => {
  const places = [await take(true), await take(true)]
  for (const place of places) await place[Symbol.asyncDispose]()
})

it.each([
  ['an instance alone', false, false],
  ['an instance alone, also for those that are connected', false, true],
  ['connected ones, where it would be alone', true, false],
])('waits for %s to leave, and says so', async (_name, first, second) => {
  const holder = await take(first)
  const onWait = vi.fn<() => void>()
  let isIn = false
  const waiting = take(second, onWait).then((place) => {
    isIn = true
    return place
  })
  await vi.waitFor(() => expect(onWait).toHaveBeenCalledOnce())
  expect(isIn).toBe(false)
  await holder[Symbol.asyncDispose]()
  await (await waiting)[Symbol.asyncDispose]()
})

it('holds its place again after its connection broke', async () => {
  const onLost = vi.fn<() => void>()
  const place = await take(false, undefined, onLost)
  await breakConnections()
  const onWait = vi.fn<() => void>()
  await vi.waitFor(() =>
    query(`DO $$ BEGIN ASSERT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory'
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())); END $$`),
  )
  const waiting = take(false, onWait)
  await vi.waitFor(() => expect(onWait).toHaveBeenCalledOnce())
  await place[Symbol.asyncDispose]()
  await (await waiting)[Symbol.asyncDispose]()
  expect(onLost).not.toHaveBeenCalled()
})

it('says when another was faster', async () => {
  const onLost = vi.fn<() => void>()
  const place = await take(false, undefined, onLost)
  const waiting = take(false)
  await vi.waitFor(() =>
    query(`DO $$ BEGIN ASSERT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())); END $$`),
  )
  await breakConnections()
  const other = await waiting
  await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce(), 3_000)
  await place[Symbol.asyncDispose]()
  await other[Symbol.asyncDispose]()
})
