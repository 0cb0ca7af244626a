import { setTimeout as sleep } from 'node:timers/promises'
import type { ConversationId } from '@parley/contracts/ids'
import type { Bus } from '@parley/core/feed/bus'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRedisBus } from '../../src/redis-bus.ts'
import { befriend, createChatter, openDirect, say } from '../chatters.ts'
import { createWorld, openSocket, ORIGIN, type TestSocket, type World } from '../world.ts'
import { OwnRedis, REDIS } from './own-redis.ts'
import { Proxy } from './proxy.ts'
import { patient } from './until.ts'

/** How soon something is there on the same server, and on another that was not told of it, ms. */
const SOON_MS = 200
const FOUND_MS = 2_000

let redis: OwnRedis
const proxies: Proxy[] = []
const buses: ReturnType<typeof createRedisBus>[] = []
let one: World
let two: World
/** As if a process died right after it had committed: it tells nobody. */
let isMute = false

let conversationId: ConversationId
let writer: TestSocket
let near: TestSocket
let far: TestSocket

beforeAll(async () => {
  if (!REDIS) return
  redis = await OwnRedis.create()
  const join = async () => {
    const proxy = await Proxy.before(redis.url)
    const bus = createRedisBus(proxy.url.replace('http', 'redis'), { warn: () => {} })
    proxies.push(proxy)
    buses.push(bus)
    return bus
  }
  const [bus, otherBus] = [await join(), await join()]
  const mutable: Bus = { ...bus, wake: (...told) => void (isMute || bus.wake(...told)) }
  one = await createWorld({ overrides: { bus: mutable, instance: 'one' } })
  two = await createWorld({ overrides: { bus: otherBus, sql: one.deps.sql, prisma: one.deps.prisma, instance: 'two' } })
  const [asha, camille] = [await createChatter(one, 'Asha'), await createChatter(one, 'Camille')]
  await befriend(one, asha, camille)
  conversationId = await openDirect(asha, camille)
  const open = async (world: World, cookie: string) => {
    const socket = await openSocket(world.url, { origin: ORIGIN, cookie })
    await socket.request({ type: 'hello', open: [{ conversationId, afterSeq: 0 }], inboxSeq: 0 })
    return socket
  }
  writer = await open(one, asha.cookie)
  near = await open(one, camille.cookie)
  far = await open(two, camille.cookie)
  await sleep(300)
}, 60_000)

afterAll(async () => {
  if (!REDIS) return
  for (const bus of buses) bus.close()
  for (const end of [two, one, ...proxies, redis]) await end[Symbol.asyncDispose]()
})

/** Says so many things. @returns how long the slowest took to each reader, ms. */
async function measure(count: number): Promise<{ nearMs: number; farMs: number }> {
  const worst = { nearMs: 0, farMs: 0 }
  const waits: Promise<void>[] = []
  for (let number = 0; number < count; number += 1) {
    const saidAt = performance.now()
    const { id } = await say(writer, conversationId, `number ${number}`)
    for (const [name, reader] of [
      ['nearMs', near],
      ['farMs', far],
    ] as const) {
      const arrives = reader.until((frame) => frame.type === 'message-added' && frame.message.id === id, patient(4_000))
      waits.push(arrives.then(() => void (worst[name] = Math.max(worst[name], performance.now() - saidAt))))
    }
    await sleep(20)
  }
  await Promise.all(waits)
  return worst
}

function seqsOf(socket: TestSocket): number[] {
  return socket.frames.flatMap((frame) =>
    'seq' in frame && frame.type !== 'caught-up' && frame.conversationId === conversationId ? frame.seq : [],
  )
}

describe.skipIf(!REDIS)('two servers with one Redis', () => {
  it('bring what is said to both at once, also after it was flushed', async () => {
    expect((await measure(10)).farMs).toBeLessThan(patient(SOON_MS))
    const client = new Redis(redis.url)
    await client.flushall()
    await client.call('CLIENT', 'KILL', 'TYPE', 'pubsub')
    client.disconnect()
    await sleep(500)
    const { nearMs, farMs } = await measure(10)
    expect(nearMs).toBeLessThan(patient(SOON_MS))
    expect(farMs).toBeLessThan(patient(SOON_MS))
  })

  it('find what a server did not live to tell', async ({ annotate }) => {
    isMute = true
    const { nearMs, farMs } = await measure(3).finally(() => (isMute = false))
    await annotate(`after ${Math.round(nearMs)} and ${Math.round(farMs)} ms`)
    expect(Math.max(nearMs, farMs)).toBeLessThan(patient(FOUND_MS))
  })

  it('do not wait for it when it is dead, and find what the other has', async ({ annotate }) => {
    await redis.kill()
    const { nearMs, farMs } = await measure(20)
    await annotate(`${Math.round(nearMs)} ms here, ${Math.round(farMs)} ms there`)
    expect(nearMs).toBeLessThan(patient(SOON_MS))
    expect(farMs).toBeLessThan(patient(FOUND_MS))
    await redis.start()
    await expect.poll(async () => (await measure(3)).farMs, { timeout: 15_000 }).toBeLessThan(patient(SOON_MS))
  })

  it('do not wait for it when its line swallows everything', async ({ annotate }) => {
    for (const proxy of proxies) proxy.silence()
    const { nearMs, farMs } = await measure(20)
    await annotate(`${Math.round(nearMs)} ms here, ${Math.round(farMs)} ms there`)
    expect(nearMs).toBeLessThan(patient(SOON_MS))
    expect(farMs).toBeLessThan(patient(FOUND_MS))
  })

  it('left no hole on any line', () => {
    const all = seqsOf(writer)
    expect(all).toEqual(all.map((_, index) => index + 1))
    expect(all.length).toBeGreaterThan(60)
    for (const reader of [near, far]) expect(seqsOf(reader)).toEqual(all)
  })
})
