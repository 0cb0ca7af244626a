import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterEach, expect, it, vi } from 'vitest'
import { createRedisBus } from '../src/redis-bus.ts'
import { OwnRedis, REDIS } from './faults/own-redis.ts'
import { createWorld, ORIGIN, openSocket, type World } from './world.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

/** A real Redis that a test may kill. */
async function startRedis(): Promise<OwnRedis> {
  const redis = await OwnRedis.create()
  ends.push(() => redis[Symbol.asyncDispose]())
  return redis
}

/** Two servers on one database, joined by Redis: the first is a world of its own, the second shares its database. */
async function createTwoServers(redisUrl: string, partner: { text: string; delayMs: number }): Promise<{ one: World; two: World }> {
  const log = { warn: () => {} }
  const [busOne, busTwo] = [createRedisBus(redisUrl, log), createRedisBus(redisUrl, log)]
  const one = await createWorld({ partner: () => partner, overrides: { bus: busOne } })
  const two = await createWorld({ overrides: { bus: busTwo, sql: one.deps.sql, prisma: one.deps.prisma } })
  ends.push(
    () => busOne.close(),
    () => busTwo.close(),
    () => one[Symbol.asyncDispose](),
    () => two[Symbol.asyncDispose](),
  )
  await sleep(200)
  return { one, two }
}

const SLOW = { text: 'Esta semana lo veo difícil, con el puente no trabaja nadie.', delayMs: 40 }

it.skipIf(!REDIS)('streams on one server what is written by another, and stops it from there', async () => {
  const redis = await startRedis()
  const { one, two } = await createTwoServers(redis.url, SLOW)
  const guest = await one.guest()
  const writer = await guest.socket()
  const reader = await openSocket(two.url, { origin: ORIGIN, cookie: guest.cookie })
  await reader.hello(guest.conversationId, 0)
  await writer.say(guest.conversationId, 'Hola')
  await reader.until((frame) => frame.type === 'reply-delta')
  await reader.until((frame) => frame.type === 'turn-added')
  expect(await reader.request({ type: 'reply-stop', conversationId: guest.conversationId, role: 'partner' })).toMatchObject({
    type: 'ok',
    result: { stopped: 1 },
  })
  const end = await reader.until((frame) => frame.type === 'reply-end' && frame.reply.role === 'partner')
  expect(end).toMatchObject({ reply: { state: 'stopped' } })
})

it.skipIf(!REDIS)('loses nothing durable while Redis is dead, and is only later', async () => {
  const redis = await startRedis()
  const { one, two } = await createTwoServers(redis.url, { text: 'Ya.', delayMs: 0 })
  const guest = await one.guest()
  const writer = await guest.socket()
  const reader = await openSocket(two.url, { origin: ORIGIN, cookie: guest.cookie })
  await reader.hello(guest.conversationId, 0)
  await redis.kill()
  await writer.say(guest.conversationId, 'Hola')
  await reader.until((frame) => frame.type === 'reply-end' && frame.seq === 3)
  expect(reader.frames.flatMap((frame) => (frame.type === 'turn-added' || frame.type === 'reply-end' ? [frame.seq] : []))).toEqual([
    1, 2, 3,
  ])
})

it.skipIf(!REDIS)('ends a session on every server within a second, with Redis and without', async () => {
  const redis = await startRedis()
  const { one, two } = await createTwoServers(redis.url, SLOW)
  for (const isDead of [false, true]) {
    const guest = await one.guest()
    const far = await openSocket(two.url, { origin: ORIGIN, cookie: guest.cookie })
    if (isDead) await redis.kill()
    const startedAt = performance.now()
    await guest.trpc.auth.signOut.mutate()
    expect((await far.closed).code).toBe(4001)
    expect(performance.now() - startedAt).toBeLessThan(1_000)
    await expect(openSocket(two.url, { origin: ORIGIN, cookie: guest.cookie })).rejects.toThrow('401')
  }
})

it.skipIf(!REDIS)('knows on every server within a second what somebody reads now, with Redis and without', async () => {
  const redis = await startRedis()
  const { one, two } = await createTwoServers(redis.url, SLOW)
  for (const isDead of [false, true]) {
    const guest = await one.guest()
    const far = await openSocket(two.url, { origin: ORIGIN, cookie: guest.cookie })
    if (isDead) await redis.kill()
    const startedAt = performance.now()
    await guest.trpc.auth.changeProfile.mutate({ readingLanguage: 'fr' })
    expect(await far.until((frame) => frame.type === 'reads-changed')).toMatchObject({ language: 'fr' })
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  }
})

it.skipIf(!REDIS)('hears on after a note that it does not understand', async () => {
  const redis = await startRedis()
  const { one, two } = await createTwoServers(redis.url, { text: 'Ya.', delayMs: 0 })
  const other = new Redis(redis.url)
  ends.push(() => other.disconnect())
  for (const note of ['{', 'null', '{"from":"next version","message":{"type":"news"}}']) await other.publish('parley', note)
  const guest = await one.guest()
  const writer = await guest.socket()
  const reader = await openSocket(two.url, { origin: ORIGIN, cookie: guest.cookie })
  await reader.hello(guest.conversationId, 0)
  await writer.say(guest.conversationId, 'Hola')
  await reader.until((frame) => frame.type === 'reply-start')
})

it.skipIf(!REDIS)('tells a server of what somebody follows there, and of nothing else', async () => {
  const redis = await startRedis()
  const { one, two } = await createTwoServers(redis.url, { text: 'Ya.', delayMs: 0 })
  const looking = new Redis(redis.url)
  ends.push(() => looking.disconnect())
  const guest = await one.guest()
  const me = await guest.trpc.auth.me.query()
  const channels = [`parley:conversation:${guest.conversationId}`, `parley:user:${me?.id}`]
  const listeners = async () => ((await looking.pubsub('NUMSUB', ...channels)) as (string | number)[]).filter((_, index) => index % 2 === 1)
  const becomes = (counts: number[]) => vi.waitFor(async () => expect(await listeners()).toEqual(counts), { timeout: 2_000, interval: 10 })
  const writer = await guest.socket()
  await writer.hello(guest.conversationId, 0)
  await becomes([1, 1])
  const reader = await openSocket(two.url, { origin: ORIGIN, cookie: guest.cookie })
  await becomes([1, 2])
  await reader.hello(guest.conversationId, 0)
  await becomes([2, 2])
  // Back as another one would be: what was followed is followed again.
  await looking.call('CLIENT', 'KILL', 'TYPE', 'pubsub')
  await becomes([2, 2])
  await writer.say(guest.conversationId, 'Hola')
  await reader.until((frame) => frame.type === 'reply-start')
  reader.raw.close()
  await becomes([1, 1])
})
