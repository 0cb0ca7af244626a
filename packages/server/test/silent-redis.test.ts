import { randomUUID } from 'node:crypto'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Bus, LiveMessage } from '@parley/core/feed/bus'
import { expect, it } from 'vitest'
import { createRedisBus } from '../src/redis-bus.ts'
import { OwnRedis, REDIS } from './faults/own-redis.ts'
import { Proxy } from './faults/proxy.ts'
import { patient, until } from './faults/until.ts'

const conversationId = randomUUID() as ConversationId
const typing = (): LiveMessage => ({ type: 'typing-start', conversationId, userId: randomUUID() as UserId })

function createBus(url: string) {
  const bus = createRedisBus(url, { warn: () => {} })
  const heard: LiveMessage[] = []
  let follows = 0
  bus.onLive((_topic, message) => heard.push(message))
  bus.onFollowed(() => (follows += 1))
  bus.follow(`conversation:${conversationId}`)
  return { bus, heard, follows: () => follows, [Symbol.dispose]: () => bus.close() }
}

/** What is said until it is heard, which is no sooner than there is a line. */
async function pass(from: { bus: Bus }, to: { heard: LiveMessage[] }): Promise<number> {
  const said: LiveMessage[] = []
  return until(
    () => {
      said.push(typing())
      from.bus.live(`conversation:${conversationId}`, said.at(-1) ?? expect.fail())
      return said.some((message) => to.heard.some((one) => JSON.stringify(one) === JSON.stringify(message)))
    },
    patient(5_000),
    50,
  )
}

it.skipIf(!REDIS)(
  'gives up a line to Redis on which nothing comes, says nothing old on the next, and looks at what it has missed',
  async () => {
    await using redis = await OwnRedis.create()
    await using proxy = await Proxy.before(redis.url)
    using far = createBus(proxy.url.replace('http', 'redis'))
    using near = createBus(redis.url)
    await pass(near, far)
    await pass(far, near)

    const follows = far.follows()
    proxy.silence()
    const old = typing()
    far.bus.live(`conversation:${conversationId}`, old)
    expect(far.heard.at(-1)).toEqual(old)
    await pass(near, far)
    await pass(far, near)
    expect(near.heard).not.toContainEqual(old)
    expect(far.follows()).toBeGreaterThan(follows)
  },
  60_000,
)
