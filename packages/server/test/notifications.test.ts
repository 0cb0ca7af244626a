import { createECDH, randomBytes } from 'node:crypto'
import { notifyMessages } from '@parley/core/notifications/notify-messages'
import { loadPushKeys } from '@parley/core/notifications/load-push-keys'
import { pushFromConfig } from '@parley/providers/from-config'
import { startSimulators } from '@parley/simulators/start'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { befriend, createChatter, listen, openDirect, say } from './chatters.ts'
import { createWorld, type World } from './world.ts'

const PACE = { lingerMs: 100, beatMs: 50, silenceMs: 150 }

let world: World
beforeAll(async () => {
  world = await createWorld({ door: PACE })
})
afterAll(() => world[Symbol.asyncDispose]())

function browserKeys() {
  const p256dh = createECDH('prime256v1').generateKeys().toString('base64url')
  return { p256dh, auth: randomBytes(16).toString('base64url') }
}

async function createPair() {
  const [asha, camille] = [await createChatter(world, 'Asha'), await createChatter(world, 'Camille')]
  await befriend(world, asha, camille)
  return { asha, camille, conversationId: await openDirect(asha, camille) }
}

async function look(): Promise<string[]> {
  const before = world.deps.push.sent.length
  await notifyMessages(world.deps)
  await world.deps.settled()
  return world.deps.push.sent.slice(before).map(({ text }) => JSON.parse(text).body)
}

it('gives a device its key, and remembers where its notices go until it wants no more', async () => {
  const { camille } = await createPair()
  expect(await camille.trpc.notifications.key.query()).toEqual({ publicKey: 'BFakeKey', endpoint: null })
  const endpoint = 'https://push.example/camille'
  await camille.trpc.notifications.subscribe.mutate({ endpoint, ...browserKeys() })
  expect(await camille.trpc.notifications.key.query()).toMatchObject({ endpoint })
  await camille.trpc.notifications.unsubscribe.mutate()
  expect(await camille.trpc.notifications.key.query()).toMatchObject({ endpoint: null })
})

it.each([
  ['no key', { p256dh: 'x', auth: 'A'.repeat(22) }],
  ['half a secret', { ...browserKeys(), auth: 'A' }],
  ['an address within', { ...browserKeys(), endpoint: 'http://169.254.169.254/latest' }],
])('refuses %s', async (_name, input) => {
  const { camille } = await createPair()
  const subscribe = camille.trpc.notifications.subscribe.mutate({ endpoint: 'https://push.example/1', ...input })
  await expect(subscribe).rejects.toMatchObject({ data: { code: 'bad-request' } })
})

it('tells somebody only while none of their tabs is open', async () => {
  const { asha, camille, conversationId } = await createPair()
  await camille.trpc.notifications.subscribe.mutate({ endpoint: 'https://push.example/tabs', ...browserKeys() })
  world.deps.clock.pass(1)
  const [mine, theirs] = [await listen(asha), await listen(camille)]
  await expect.poll(() => world.deps.presence.isWatching(camille.id)).toBe(true)
  await say(mine, conversationId, 'on the screen')
  expect(await look()).toEqual([])
  theirs.raw.close()
  await expect.poll(() => world.deps.presence.isWatching(camille.id)).toBe(false)
  await say(mine, conversationId, 'away')
  expect(await look()).toEqual(['away'])
  expect(await look()).toEqual([])
})

it('tells somebody whose tabs are all hidden, and nobody who sees one', async () => {
  const { asha, camille, conversationId } = await createPair()
  await camille.trpc.notifications.subscribe.mutate({ endpoint: 'https://push.example/hidden', ...browserKeys() })
  world.deps.clock.pass(1)
  const [mine, first, second] = [await listen(asha), await listen(camille), await listen(camille)]
  await first.request({ type: 'watch-set', isWatching: false })
  await say(mine, conversationId, 'on the other tab')
  expect(await look()).toEqual([])
  await second.request({ type: 'watch-set', isWatching: false })
  expect(await look()).toEqual(['on the other tab'])
  await first.request({ type: 'watch-set', isWatching: true })
  await say(mine, conversationId, 'on the first')
  expect(await look()).toEqual([])
  first.raw.close()
  await expect.poll(() => world.deps.presence.isWatching(camille.id)).toBe(false)
  expect(await look()).toEqual(['on the first'])
  await say(mine, conversationId, 'hidden')
  second.raw.close()
  await second.closed
  expect(await look()).toEqual(['hidden'])
  expect(mine.of('presence').filter(({ userId }) => userId === camille.id)[0]).toMatchObject({ isOnline: true })
})

it('reaches a browser through a push service, encrypted for it, by a key that was made once', async () => {
  await using simulators = await startSimulators()
  const config = { ...world.config, PUSH_HOSTS: new URL(simulators.url).host }
  const push = pushFromConfig(config, { publicUrl: config.PUBLIC_URL, keep: (make) => loadPushKeys(world.deps, make) })
  const { asha, camille, conversationId } = await createPair()
  const target = simulators.pushService.subscribe(await push.publicKey())
  const deps = { ...world.deps, push }
  const { sessionId, userId } = await world.deps.prisma.session
    .findFirstOrThrow({ where: { userId: camille.id } })
    .then((session) => ({ sessionId: session.id, userId: session.userId }))
  await world.deps.prisma.pushSubscription.create({
    data: { id: world.deps.ids.next(), sessionId, userId, createdAt: new Date(0), ...target },
  })
  const mine = await listen(asha)
  await say(mine, conversationId, 'नमस्ते')
  await expect.poll(() => world.deps.presence.isWatching(camille.id)).toBe(false)
  await notifyMessages(deps)
  await world.deps.settled()
  expect(simulators.pushService.arrived).toMatchObject([{ endpoint: target.endpoint, urgency: 'high' }])
  expect(JSON.parse(simulators.pushService.arrived[0]?.text ?? '')).toMatchObject({ title: 'Asha', body: 'नमस्ते', conversationId })
})
