import { randomUUID } from 'node:crypto'
import { createLocalBus } from '@parley/core/feed/bus'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WhoIsHere } from '@parley/core/feed/who-is-here'
import { createApp } from '../src/app.ts'
import { befriend, type Chatter, createChatter, listen, openDirect, say } from './chatters.ts'
import { createWorld, openSocket, ORIGIN, type TestSocket, type World } from './world.ts'

/** Twenty times as fast as people are. */
const PACE = { lingerMs: 200, beatMs: 100, silenceMs: 350 }

let world: World
beforeAll(async () => {
  world = await createWorld({ door: PACE })
})
afterAll(() => world[Symbol.asyncDispose]())

const seen = (socket: TestSocket, person: Chatter) =>
  socket
    .of('presence')
    .filter(({ userId }) => userId === person.id)
    .at(-1)?.isOnline

async function createPair() {
  const [asha, camille] = [await createChatter(world, 'Asha'), await createChatter(world, 'Camille')]
  await befriend(world, asha, camille)
  const conversationId = await openDirect(asha, camille)
  return { asha, camille, conversationId }
}

it('tells whoever talks with somebody that they come and go, not that a page was loaded again', async () => {
  const { asha, camille } = await createPair()
  const [mine, theirs] = [await listen(asha), await listen(camille)]
  await expect.poll(() => [seen(mine, camille), seen(theirs, asha)]).toEqual([true, true])
  theirs.raw.close()
  await theirs.closed
  const again = await listen(camille)
  expect(mine.of('presence')).toHaveLength(1)
  again.raw.close()
  await expect.poll(() => seen(mine, camille)).toBe(false)
})

it('shows nobody to whom they have not let in, nor to whom is blocked, nor when they do not want it', async () => {
  const { asha, camille } = await createPair()
  const stranger = await createChatter(world, 'Wei')
  await camille.trpc.people.changeProfile.mutate({ handle: `h${randomUUID().replaceAll('-', '').slice(0, 20)}` })
  await openDirect(stranger, camille)
  const [mine, theirs, strangers] = [await listen(asha), await listen(camille), await listen(stranger)]
  await expect.poll(() => seen(mine, camille)).toBe(true)
  await camille.trpc.people.block.mutate({ userId: asha.id })
  await expect.poll(() => [seen(mine, camille), seen(theirs, asha)]).toEqual([false, false])
  await camille.trpc.people.unblock.mutate({ userId: asha.id })
  await expect.poll(() => seen(mine, camille)).toBe(true)
  await camille.trpc.people.changeProfile.mutate({ showsPresence: false })
  await expect.poll(() => [seen(mine, camille), seen(theirs, asha)]).toEqual([false, false])
  expect(strangers.of('presence')).toEqual([])
  await camille.trpc.people.changeProfile.mutate({ showsPresence: true })
  const { items } = await camille.trpc.chat.inbox.query({ list: 'requests' })
  expect(items).toEqual([])
  await say(theirs, await openDirect(camille, stranger), 'hello')
  await expect.poll(() => seen(strangers, camille)).toBe(true)
})

async function listenAt(person: Chatter, url: string): Promise<TestSocket> {
  const socket = await openSocket(url, { origin: ORIGIN, cookie: person.cookie })
  await socket.request({ type: 'hello', open: [], inboxSeq: 0 })
  return socket
}

/** Servers whose bus can be cut. */
async function createLinked() {
  const buses = [createLocalBus(), createLocalBus()] as const
  let isCut = false
  const linked = buses.map((bus, index) => ({
    ...bus,
    live(...said: Parameters<typeof bus.live>) {
      bus.live(...said)
      if (!isCut) buses[1 - index]?.live(...said)
    },
  }))
  const apps = await Promise.all(
    linked.map(async (bus, index) => {
      const deps = { ...world.deps, bus, presence: new WhoIsHere(), instance: `server ${index}` }
      const app = await createApp(deps, world.config, { lastCallMs: 0, closingMs: 100, ...PACE })
      return { app, presence: deps.presence, url: await app.listen({ host: '127.0.0.1', port: 0 }) }
    }),
  )
  const [first = expect.fail(), second = expect.fail()] = apps
  return {
    first,
    second,
    cut(now: boolean) {
      isCut = now
    },
    [Symbol.asyncDispose]: async () => void (await Promise.all(apps.map(({ app }) => app.close()))),
  }
}

it('knows who is on another server, and that a server which is silent has nobody', async () => {
  const { asha, camille } = await createPair()
  await using servers = await createLinked()
  const { first, second } = servers
  const mine = await listenAt(asha, first.url)
  const theirs = await listenAt(camille, second.url)
  await expect.poll(() => [seen(mine, camille), seen(theirs, asha)]).toEqual([true, true])
  servers.cut(true)
  await expect.poll(() => seen(mine, camille)).toBe(false)
  servers.cut(false)
  await expect.poll(() => seen(mine, camille)).toBe(true)
})

it('knows whose screens on another server nobody sees, also when it has missed that', async () => {
  const { camille } = await createPair()
  await using servers = await createLinked()
  const { first, second } = servers
  const isWatching = () => first.presence.isWatching(camille.id)
  const theirs = await listenAt(camille, second.url)
  await expect.poll(isWatching).toBe(true)
  await theirs.request({ type: 'watch-set', isWatching: false })
  await expect.poll(isWatching).toBe(false)
  await theirs.request({ type: 'watch-set', isWatching: true })
  expect(isWatching()).toBe(true)
  servers.cut(true)
  await theirs.request({ type: 'watch-set', isWatching: false })
  servers.cut(false)
  await expect.poll(isWatching).toBe(false)
  const another = await listenAt(camille, first.url)
  expect(isWatching()).toBe(true)
  another.raw.close()
  await expect.poll(isWatching).toBe(false)
})
