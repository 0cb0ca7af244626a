import { EventEmitter } from 'node:events'
import type { Server } from 'node:net'
import { randomUUID } from 'node:crypto'
import type { ClientMessageId, MessageId } from '@parley/contracts/ids'
import type { Actor } from '@parley/core/deps'
import { describe, expect, it } from 'vitest'
import { limitConnections } from '../src/connection-limit.ts'
import { DOOR_LIMITS } from '../src/door-limits.ts'
import { networkOf } from '../src/network-of.ts'
import { createRateLimits } from '../src/rate-limits.ts'
import { trySay } from './chatters.ts'
import { giveChats } from './faults/own-chats.ts'
import { createWorld, ORIGIN, type TestSocket, type Visitor, type World } from './world.ts'

describe('whom an address stands for', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:0207', '192.0.2.7'],
    ['', ''],
    ['nobody', 'nobody'],
  ])('%s is %s', (address, network) => expect(networkOf(address)).toBe(network))
})

it('counts all addresses of a /64 as one, and the next /64 as another', async () => {
  const limits = createRateLimits()
  for (let count = 0; count < 30; count += 1) await limits.take('mailFromAddress', `2001:db8::${count.toString(16)}`)
  await expect(limits.take('mailFromAddress', '2001:db8::ffff')).rejects.toMatchObject({ code: 'rate-limited' })
  await limits.take('mailFromAddress', '2001:db8:0:1::1')
})

describe('connections of one address', () => {
  function connect(server: EventEmitter, remoteAddress: string) {
    const socket = Object.assign(new EventEmitter(), { remoteAddress, isCut: false, destroy: () => void (socket.isCut = true) })
    server.emit('connection', socket)
    return socket
  }

  it('are as many as they may be, and one more when one is gone', () => {
    const server = new EventEmitter()
    limitConnections(server as unknown as Server, 3)
    const three = ['192.0.2.7', '::ffff:192.0.2.7', '192.0.2.7'].map((address) => connect(server, address))
    expect(connect(server, '192.0.2.7').isCut).toBe(true)
    expect(connect(server, '192.0.2.8').isCut).toBe(false)
    three[0]?.emit('close')
    expect(connect(server, '192.0.2.7').isCut).toBe(false)
    expect(connect(server, '192.0.2.7').isCut).toBe(true)
    expect(three.map(({ isCut }) => isCut)).toEqual([false, false, false])
  })

  it("are not counted when they are this machine's own", () => {
    const server = new EventEmitter()
    limitConnections(server as unknown as Server, 1)
    expect(
      ['127.0.0.1', '127.0.0.1', '::1', '::1', '::ffff:127.0.0.1', '::ffff:127.0.0.1'].map((address) => connect(server, address).isCut),
    ).not.toContain(true)
  })
})

it('keeps connections for seconds, not for minutes', () => {
  expect(DOOR_LIMITS.requestMs + DOOR_LIMITS.lookMs).toBeLessThan(10_000)
  expect(DOOR_LIMITS.idleMs).toBeLessThan(10_000)
  expect(2 * DOOR_LIMITS.pingMs).toBeLessThan(60_000)
})

/** Does it until it is refused. @returns how often it was not. */
async function countUntilRefused(act: () => Promise<unknown>, atMost: number): Promise<number> {
  for (let count = 0; count <= atMost; count += 1) {
    try {
      await act()
    } catch (error) {
      if ((error as { data?: { code?: string } }).data?.code === 'rate-limited') return count
    }
  }
  throw new Error('never refused')
}

describe('what one person may do', () => {
  const scene = { scene: 'no-such-scene', language: 'es', coachLanguage: 'en', coachMode: 'live' } as const
  const DOING: [string, number, (guest: Awaited<ReturnType<World['guest']>>) => Promise<unknown>][] = [
    ['begin talks', 120, ({ trpc }) => trpc.practice.start.mutate(scene)],
    ['replay talks', 120, ({ trpc, conversationId }) => trpc.practice.fork.mutate({ conversationId, turnNumber: 9 })],
    ['share', 60, ({ trpc, conversationId }) => trpc.practice.share.mutate({ conversationId, days: 7 })],
    ['report', 60, ({ trpc, conversationId }) => trpc.practice.report.mutate({ conversationId, replyId: randomUUID(), reason: 'wrong' })],
    ['look somebody up', 30, ({ trpc }) => trpc.people.find.query({ handle: 'nobody' })],
    ['ask by mail', 20, ({ trpc }) => trpc.people.ask.mutate({ email: `${randomUUID()}@example.org` })],
    ['make links', 60, ({ trpc }) => trpc.people.createLink.mutate()],
    ['search', 60, ({ trpc }) => trpc.practice.list.query({ search: 'x' })],
    ['make groups', 60, ({ trpc }) => trpc.chat.createGroup.mutate({ title: 'x', userIds: [] })],
    ['open chats', 60, ({ trpc }) => trpc.chat.openDirect.mutate({ userId: randomUUID() })],
    ['join groups', 60, ({ trpc }) => trpc.chat.joinByLink.mutate({ token: 'A'.repeat(43) })],
    ['look for words', 60, ({ trpc }) => trpc.chat.search.query({ words: 'x' })],
    [
      'ask what words mean',
      60,
      ({ trpc }) => trpc.learning.explain.mutate({ conversationId: randomUUID(), messageId: randomUUID(), at: 0 }),
    ],
    ['change things', 300, ({ trpc, conversationId }) => trpc.practice.restore.mutate({ conversationId })],
    ['read', 600, ({ trpc }) => trpc.invitations.mine.query()],
  ]

  it.each(DOING)('is to %s, %i times', async (_name, times, act) => {
    await using world = await createWorld()
    const guest = await world.guest()
    expect(await countUntilRefused(() => act(guest), times)).toBe(times)
    const other = await world.guest()
    await act(other).catch((error) => expect(error.data?.code).not.toBe('rate-limited'))
  })

  it('is to ask the coach sixty times, and to send a turn all the same, from whichever tab', async () => {
    await using world = await createWorld()
    const { conversationId, ...guest } = await world.guest()
    const tabs = await Promise.all([guest.socket(), guest.socket()])
    const ask = (count: number) =>
      tabs[count % 2]?.request({
        type: 'coach-ask',
        conversationId,
        askId: randomUUID() as ClientMessageId,
        ask: { kind: 'gloss', replyId: null },
      })
    for (let count = 0; count < 60; count += 1) expect(await ask(count)).toMatchObject({ type: 'ok' })
    expect(await ask(60)).toMatchObject({ type: 'error', code: 'rate-limited' })
    expect(await tabs[0]?.say(conversationId, 'Hola')).toMatchObject({ type: 'ok' })
  })
})

it.each([
  ['reaction-set', 240],
  ['typing-start', 120],
] as const)('lets one person send %s %i times a minute, from however many tabs, and say something all the same', async (type, times) => {
  await using world = await createWorld()
  const guest = await world.guest()
  const me = (await guest.trpc.auth.me.query()) ?? expect.fail('nobody')
  const { group } = await giveChats(world.deps, { userId: me.id, role: 'USER', writingLanguage: 'en' } as Actor)
  const tabs = await Promise.all(Array.from({ length: 10 }, () => guest.socket()))
  const frame = { conversationId: group, messageId: randomUUID() as MessageId, emoji: '👍', isSet: true }
  const send = (tab: TestSocket) => tab.request(type === 'typing-start' ? { type, conversationId: group } : { type, ...frame })
  const sendAll = async (tab: TestSocket) => {
    const isRefused: boolean[] = []
    for (let count = 0; count < times / 10 + 1; count += 1) {
      const answer = await send(tab)
      isRefused.push(answer.type === 'error' && answer.code === 'rate-limited')
    }
    return isRefused
  }
  const refused = (await Promise.all(tabs.map(sendAll))).flat()
  expect(refused.filter((one) => one)).toHaveLength(10)
  expect(await trySay(tabs[0] ?? expect.fail(), group, 'x')).toMatchObject({ type: 'ok' })
})

it('lets one person say six hundred things a minute, from however many tabs, and others go on', async () => {
  await using world = await createWorld()
  const guest = await world.guest()
  const me = (await guest.trpc.auth.me.query()) ?? expect.fail('nobody')
  const { group } = await giveChats(world.deps, { userId: me.id, role: 'USER', writingLanguage: 'en' } as Actor)
  const tabs = await Promise.all(Array.from({ length: 20 }, () => guest.socket()))
  const sayAll = async (tab: TestSocket) => {
    const codes: string[] = []
    for (let count = 0; count < 31; count += 1) {
      const answer = await trySay(tab, group, 'x')
      codes.push(answer.type === 'ok' ? 'ok' : answer.code)
    }
    return codes
  }
  const codes = (await Promise.all(tabs.map(sayAll))).flat()
  expect([codes.filter((code) => code === 'ok').length, codes.filter((code) => code === 'rate-limited').length]).toEqual([600, 20])
  expect(await tabs[0]?.request({ type: 'message-read', conversationId: group, seq: 1 })).toMatchObject({ type: 'ok' })
  const other = await world.guest()
  expect(await (await other.socket()).say(other.conversationId, 'Hola')).toMatchObject({ type: 'ok' })
}, 30_000)

it('is not told to a stranger who asks and asks, and to no neighbour', async () => {
  await using world = await createWorld({ config: { TRUST_PROXY: 1 } })
  const askFrom = async (address: string) =>
    (await fetch(`${world.url}/api/trpc/auth.me`, { headers: { 'x-forwarded-for': address, origin: ORIGIN } })).status
  const statuses = await Promise.all(Array.from({ length: 1_210 }, (_, index) => askFrom(`2001:db8::${index.toString(16)}`)))
  expect(statuses.filter((status) => status === 429)).toHaveLength(10)
  expect(await askFrom('2001:db8:1::1')).toBe(200)
  const visitor: Visitor = world.visitor()
  expect(await visitor.trpc.auth.me.query()).toBe(null)
})
