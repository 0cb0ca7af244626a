import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { befriend, type Chatter, createChatter, openDirect, say, trySay } from './chatters.ts'
import { createWorld, ORIGIN, type World } from './world.ts'

let world: World
let asha: Chatter
let camille: Chatter
let conversationId: Awaited<ReturnType<typeof openDirect>>
beforeAll(async () => {
  world = await createWorld()
  asha = await createChatter(world, 'Asha')
  camille = await createChatter(world, 'Camille')
  await befriend(world, asha, camille)
  conversationId = await openDirect(asha, camille)
})
afterAll(() => world[Symbol.asyncDispose]())

async function ask(path: string, input: object) {
  const response = await fetch(`${world.url}/api/trpc/${path}`, {
    method: 'POST',
    headers: { origin: ORIGIN, cookie: asha.cookie, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const { error } = (await response.json()) as { error?: { message: string } }
  return { status: response.status, code: error?.message, retryAfter: response.headers.get('retry-after') }
}

const AWAY = { status: 503, code: 'unavailable', retryAfter: '1' }

describe('a database that only reads', () => {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  beforeAll(() => client.connect())
  afterAll(async () => {
    await set('RESET default_transaction_read_only')
    await client.end()
  })

  /** Holds for connections that are made after that. */
  async function set(setting: string): Promise<string> {
    const name = new URL(world.deps.databaseUrl).pathname.slice(1)
    await client.query(`ALTER DATABASE "${name}" ${setting}`)
    return name
  }

  async function become(setting: string) {
    const name = await set(setting)
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  }

  it('is said to be unavailable by whatever would write, and serves whoever reads', async () => {
    const socket = await asha.socket()
    await say(socket, conversationId, 'before')
    await become('SET default_transaction_read_only = true')
    await expect.poll(() => ask('chat.load', { conversationId })).toMatchObject({ status: 200, retryAfter: null })
    const clientMessageId = randomUUID() as never
    expect(await trySay(socket, conversationId, 'hello', { clientMessageId })).toMatchObject({ type: 'error', code: 'unavailable' })
    expect(await trySay(socket, conversationId, '@[0]', { mentions: [camille.id] })).toMatchObject({ code: 'unavailable' })
    // By Prisma, by its transactions, by our own SQL and in our own transactions.
    expect(await ask('auth.changeProfile', { name: 'Nina' })).toEqual(AWAY)
    expect(await ask('auth.signOutEverywhere', {})).toEqual(AWAY)
    expect(await ask('people.remove', { userId: camille.id })).toEqual(AWAY)
    expect(await ask('chat.createGroup', { title: 'Us', userIds: [camille.id] })).toEqual(AWAY)
    await become('RESET default_transaction_read_only')
    await expect.poll(async () => (await trySay(socket, conversationId, 'hello', { clientMessageId })).type).toBe('ok')
    socket.raw.close()
  })
})

it('that has no connection left says so within the time that a client waits', async () => {
  const socket = await asha.socket()
  await say(socket, conversationId, 'before')
  const held = await Promise.all(Array.from({ length: world.deps.sql.options.max }, () => world.deps.sql.connect()))
  const [procedure, message] = await Promise.all([ask('chat.load', { conversationId }), trySay(socket, conversationId, 'hello')])
  expect(procedure).toEqual(AWAY)
  expect(message).toMatchObject({ type: 'error', code: 'unavailable' })
  for (const client of held) client.release()
  await expect.poll(() => ask('chat.load', { conversationId })).toMatchObject({ status: 200 })
  await expect.poll(async () => (await trySay(socket, conversationId, 'hello')).type).toBe('ok')
  socket.raw.close()
}, 20_000)

it('has whoever asks too often hear when to come back', async () => {
  const tries = await Promise.all(Array.from({ length: 31 }, () => ask('people.find', { handle: 'no_such_handle' })))
  const refused = tries.find(({ status }) => status === 429)
  expect(refused).toMatchObject({ code: 'rate-limited' })
  expect(Number(refused?.retryAfter)).toBeGreaterThan(0)
  expect(Number(refused?.retryAfter)).toBeLessThanOrEqual(60)
})
