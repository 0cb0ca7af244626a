import { setTimeout as sleep } from 'node:timers/promises'
import { CLOSE_CODES } from '@parley/contracts/socket'
import { describe, expect, it } from 'vitest'
import { createWorld, openSocket, ORIGIN, type World } from './world.ts'

describe('the upgrade', () => {
  it.each([
    ['no origin', {}, '403'],
    ['a foreign origin', { origin: 'https://evil.example' }, '403'],
    ['a null origin', { origin: 'null' }, '403'],
    ['a longer host', { origin: `${ORIGIN}.evil.example` }, '403'],
    ['another port', { origin: `${ORIGIN}:81` }, '403'],
    ['another case', { origin: ORIGIN.toUpperCase() }, '403'],
    ['our origin, nobody', { origin: ORIGIN }, '401'],
    ['our origin, a forged cookie', { origin: ORIGIN, cookie: 'parley=forged' }, '401'],
  ])('refuses %s', async (_name, headers, status) => {
    await using world = await createWorld()
    await expect(openSocket(world.url, headers as Record<string, string>)).rejects.toThrow(status)
  })

  it('says that the database is away, and nothing more', async () => {
    await using world = await createWorld()
    const { cookie } = await world.guest()
    const down = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' })
    await using dark = await createWorld({ overrides: { sql: { query: () => Promise.reject(down) } as unknown as World['deps']['sql'] } })
    await expect(openSocket(dark.url, { origin: ORIGIN, cookie })).rejects.toThrow('503')
    const response = await fetch(`${dark.url}/ws`, { headers: { origin: ORIGIN, cookie } })
    expect(await response.json()).toEqual({ code: 'unavailable' })
  })

  it('closes the open sockets of a session that ends, and its cookie is dead', async () => {
    await using world = await createWorld()
    const guest = await world.guest()
    const copied = guest.cookie
    const socket = await guest.socket()
    await guest.trpc.auth.signOut.mutate()
    expect((await socket.closed).code).toBe(4001)
    await expect(openSocket(world.url, { origin: ORIGIN, cookie: copied })).rejects.toThrow('401')
  })
})

it('lets one person open thirty sockets, and no more', async () => {
  await using world = await createWorld()
  const guest = await world.guest()
  const sockets = await Promise.all(Array.from({ length: 30 }, () => guest.socket()))
  await expect(guest.socket()).rejects.toThrow('429')
  sockets[0]?.raw.close()
  await sockets[0]?.closed
  await expect
    .poll(() =>
      guest.socket().then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)
  expect(await (await world.guest()).socket()).toBeTruthy()
})

it('lets one person open no more sockets by opening all of them at one moment', async () => {
  await using world = await createWorld({ door: { socketsOfPerson: 3 } })
  const guest = await world.guest()
  const { sql } = world.deps
  const query = sql.query.bind(sql) as (...args: unknown[]) => Promise<unknown>
  let answered = 0
  const all = Promise.withResolvers<void>()
  // It is said at one moment who each of them is, when none of them has a socket yet.
  Object.assign(sql, {
    query: async (...args: unknown[]) => {
      const result = await query(...args)
      const { name, values } = args[0] as { name?: string; values: [string[]] }
      if (name !== 'auth-actors') return result
      answered += values[0].length
      if (answered === 8) all.resolve()
      await all.promise
      return result
    },
  })
  const sockets = await Promise.all(Array.from({ length: 8 }, () => guest.socket()))
  const ends = await Promise.all(
    sockets.map((socket) =>
      Promise.race([socket.closed.then(({ code }) => code), socket.request({ type: 'hello', open: [] }).then(({ type }) => type)]),
    ),
  )
  expect(ends.toSorted()).toEqual([...Array<number>(5).fill(CLOSE_CODES.tooMany), 'ok', 'ok', 'ok'])
})

describe('frames', () => {
  it.each([
    ['no JSON', '{'],
    ['an unknown type', '{"type":"grant-admin","requestId":"1"}'],
    ['a missing field', '{"type":"turn-send","requestId":"1"}'],
    ['a list', '[]'],
    ['a polluting key', '{"type":"hello","requestId":"1","open":[],"__proto__":{"admin":true},"open":5}'],
  ])('that are %s are answered and change nothing', async (_name, message) => {
    await using world = await createWorld()
    const guest = await world.guest()
    const socket = await guest.socket()
    socket.raw.send(message)
    expect(await socket.until((frame) => frame.type === 'error')).toMatchObject({ code: 'bad-request' })
    expect(await socket.hello(guest.conversationId, 0)).toMatchObject({ type: 'ok' })
    expect(await world.deps.prisma.turn.count()).toBe(0)
  })

  it('with a NUL are refused, and one that only looks like it is not', async () => {
    await using world = await createWorld()
    const guest = await world.guest()
    const socket = await guest.socket()
    expect(await socket.say(guest.conversationId, 'a\u0000b')).toMatchObject({ type: 'error', code: 'bad-request' })
    expect(await socket.say(guest.conversationId, 'a\\u0000b')).toMatchObject({ type: 'ok' })
  })

  it('that wait for the session to end are not run', async () => {
    await using world = await createWorld()
    const guest = await world.guest()
    const socket = await guest.socket()
    const client = await world.deps.sql.connect()
    await client.query('BEGIN')
    await client.query('SELECT 1 FROM conversations WHERE id = $1 FOR UPDATE', [guest.conversationId])
    void socket.say(guest.conversationId, 'first').catch(() => {})
    void socket.say(guest.conversationId, 'second').catch(() => {})
    // Not by the client that holds the lock: within a transaction this view stays as it was first seen.
    const waiting = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    await expect.poll(async () => (await world.deps.sql.query(waiting)).rowCount).toBe(1)
    await guest.trpc.auth.signOut.mutate()
    await client.query('COMMIT')
    client.release()
    const said = async () => (await world.deps.prisma.turn.findMany()).map((turn) => turn.text)
    await expect.poll(said).toEqual(['first'])
    await socket.closed
    await world.deps.settled()
    expect(await said()).toEqual(['first'])
  })

  it('stay on the line while others wait for their answer', async () => {
    await using world = await createWorld()
    const guest = await world.guest()
    const socket = await guest.socket()
    const client = await world.deps.sql.connect()
    await client.query('BEGIN')
    await client.query('SELECT 1 FROM conversations WHERE id = $1 FOR UPDATE', [guest.conversationId])
    void socket.say(guest.conversationId, 'first')
    const filler = JSON.stringify({ type: 'noise', text: 'x'.repeat(60_000) })
    for (let count = 0; count < 400; count += 1) socket.raw.send(filler)
    await sleep(500)
    // 24 MB were sent; the line holds what the server does not read.
    expect(socket.raw.bufferedAmount).toBeGreaterThan(8_000_000)
    await client.query('COMMIT')
    client.release()
    expect((await socket.closed).code).toBeGreaterThan(4000)
  })

  it('over 64 KiB close the socket', async () => {
    await using world = await createWorld()
    const socket = await (await world.guest()).socket()
    socket.raw.send('x'.repeat(64 * 1024 + 1))
    expect((await socket.closed).code).toBe(1009)
  })

  it('in a flood are refused, then the socket is closed', async () => {
    await using world = await createWorld()
    const guest = await world.guest()
    const socket = await guest.socket()
    for (let count = 0; count < 100; count += 1) socket.raw.send(JSON.stringify({ type: 'hello', requestId: String(count), open: [] }))
    expect((await socket.closed).code).toBe(4029)
    expect(socket.of('error').every((frame) => frame.code === 'rate-limited')).toBe(true)
  })
})

describe('HTTP', () => {
  it('answers health, and security headers with everything', async () => {
    await using world = await createWorld()
    const response = await fetch(`${world.url}/api/health`)
    expect(response.status).toBe(200)
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a form of another site', { origin: 'null', 'content-type': 'text/plain' }],
    ['no origin and no header of ours', {}],
  ])('refuses changes from %s', async (_name, headers) => {
    await using world = await createWorld()
    const guest = await world.guest()
    const response = await fetch(`${world.url}/api/trpc/auth.signOut`, {
      method: 'POST',
      headers: { cookie: guest.cookie, ...(headers as Record<string, string>) },
      body: '{}',
    })
    expect(response.status).toBe(403)
    expect(await guest.trpc.auth.me.query()).not.toBe(null)
  })

  it.each([
    ['text', { 'content-type': 'text/plain' }, '{}'],
    ['no JSON', { 'content-type': 'application/json' }, '{'],
    ['an unknown type', { 'content-type': 'application/x-parley' }, '{}'],
    ['a NUL', { 'content-type': 'application/json' }, String.raw`{"token":"\u0000"}`],
  ])('answers a body of %s as a bad request', async (_name, headers, body) => {
    await using world = await createWorld()
    const response = await fetch(`${world.url}/api/trpc/auth.openMailLink`, {
      method: 'POST',
      headers: { origin: ORIGIN, ...(headers as Record<string, string>) },
      body,
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(await response.text()).toContain('bad-request')
    expect(world.deps.logged).toEqual([])
  })

  it('does not run a mutation by GET', async () => {
    await using world = await createWorld()
    const guest = await world.guest()
    const response = await fetch(`${world.url}/api/trpc/auth.signOut`, { headers: { cookie: guest.cookie } })
    expect(response.status).toBe(404)
    expect(await guest.trpc.auth.me.query()).not.toBe(null)
  })

  it('gives refusals a code and their status, and nothing else', async () => {
    await using world = await createWorld()
    const response = await fetch(`${world.url}/api/trpc/practice.list`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({
      error: { code: -32_000, message: 'not-signed-in', data: { code: 'not-signed-in', httpStatus: 401 } },
    })
  })

  it('hides what went wrong inside, and logs it under an id', async () => {
    await using world = await createWorld()
    const guest = await world.guest()
    await world.deps.sql.query('DROP TABLE replies CASCADE')
    const error = await guest.trpc.practice.load.query({ conversationId: guest.conversationId }).catch((caught) => caught)
    expect(error.data).toEqual({ code: 'internal', httpStatus: 500, requestId: expect.any(String) })
    expect(error.message).toBe('internal')
    expect(world.deps.logged).toContainEqual({
      level: 'error',
      message: 'procedure failed',
      facts: expect.objectContaining({ requestId: error.data.requestId }),
    })
  })

  it('never logs what somebody said, nor a secret', async () => {
    await using world = await createWorld({
      partner: () => ({ text: 'CANARY-PARTNER', failAfter: 1 }),
      coach: () => ({ text: 'CANARY-COACH' }),
    })
    const guest = await world.guest()
    const socket = await guest.socket()
    await socket.hello(guest.conversationId, 0)
    await socket.say(guest.conversationId, 'CANARY-LEARNER')
    await socket.until((frame) => frame.type === 'reply-end' && frame.seq === 3)
    await world.deps.settled()
    expect(JSON.stringify(world.deps.logged)).not.toContain('CANARY')
    expect(world.deps.logged.length).toBeGreaterThan(0)
  })
})
