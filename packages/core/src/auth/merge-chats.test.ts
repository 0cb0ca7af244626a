import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId, UserId } from '@parley/contracts/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { loadChat } from '../chat/load-chat.ts'
import { say as sayNow } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { deleteLapsedGuests, GUEST_KEPT_MS } from './delete-lapsed-guests.ts'
import { mergeGuest } from './merge-guest.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

let account: Actor
let guest: Actor
let peer: Actor
beforeEach(async () => {
  peer = await createActor(deps)
  account = await createActor(deps)
  guest = await createActor(deps, { role: 'GUEST' })
})

type Place = Partial<{ role: 'OWNER' | 'ADMIN' | 'MEMBER'; joinedSeq: number; leftSeq: number; readSeq: number; isRequest: boolean }>

async function createChat(kind: 'DIRECT' | 'GROUP', places: [Actor, Place?][]): Promise<string> {
  const id = deps.ids.next()
  const create = places.map(([{ userId }, place]) => ({ userId, role: 'MEMBER' as const, joinedSeq: 1, ...place }))
  const memberCount = create.filter(({ leftSeq }) => leftSeq === undefined).length
  const [lowId = '', highId = ''] = create.map(({ userId }) => userId).sort()
  const pair = kind === 'DIRECT' ? { directPair: { create: { lowId, highId } } } : {}
  await deps.prisma.conversation.create({ data: { id, kind, createdAt: new Date(), memberCount, members: { create }, ...pair } })
  return id
}

async function say(conversationId: string, sender: Actor, body: string, more: object = {}): Promise<string> {
  const { lastSeq: seq } = await deps.prisma.conversation.update({
    where: { id: conversationId },
    data: { lastSeq: { increment: 1 }, activeAt: new Date() },
  })
  const id = deps.ids.next()
  const data = { id, conversationId, seq, senderId: sender.userId, clientMessageId: randomUUID(), body, language: 'es' }
  await deps.prisma.message.create({ data: { ...data, createdAt: new Date(), ...more } })
  return id
}

const merge = () => mergeGuest(deps, guest, account.userId)
const chatOf = (id: string) => deps.prisma.conversation.findUnique({ where: { id }, include: { members: true, directPair: true } })
const linesOf = async (conversationId: string) =>
  (await deps.prisma.message.findMany({ where: { conversationId }, orderBy: { seq: 'asc' } })).map(
    ({ seq, body, senderId }) => `${seq} ${senderId === account.userId ? 'account' : 'peer'}: ${body}`,
  )
const toldOf = async ({ userId }: Actor) =>
  (await deps.prisma.event.findMany({ where: { conversationId: userId, type: 'place-changed' } })).map(({ subjectId }) => subjectId).sort()

describe('a direct conversation', () => {
  it.each(['before', 'between', 'after'] as const)('goes to the account, of a peer whose id is %s theirs', async (place) => {
    const people = [await createActor(deps), await createActor(deps), await createActor(deps)]
    const order = { before: [0, 1, 2], between: [1, 2, 0], after: [2, 1, 0] }[place]
    ;[peer, account, guest] = order.map((index) => people[index]) as [Actor, Actor, Actor]
    await deps.prisma.user.update({ where: { id: guest.userId }, data: { role: 'GUEST' } })
    const id = await createChat('DIRECT', [[guest], [peer]])
    await say(id, guest, 'Hola')
    const woken: string[] = []
    const stop = deps.bus.onWake((feed) => void woken.push(feed))
    await merge()
    stop()
    const [lowId, highId] = [account.userId, peer.userId].sort()
    const chat = await chatOf(id)
    expect(chat).toMatchObject({ memberCount: 2, lastSeq: 1, directPair: { lowId, highId } })
    expect(chat?.members.map(({ userId }) => userId).sort()).toEqual([lowId, highId])
    expect([await toldOf(account), await toldOf(peer)]).toEqual([[id], [id]])
    expect(new Set(woken)).toEqual(new Set([id, account.userId, peer.userId]))
  })

  it('with somebody the account talks with, too, is one', async () => {
    const guests = await createChat('DIRECT', [[guest], [peer]])
    const accounts = await createChat('DIRECT', [
      [account, { readSeq: 1 }],
      [peer, { isRequest: true }],
    ])
    await say(accounts, account, 'uno')
    await say(accounts, peer, 'dos')
    const first = await say(guests, guest, 'tres')
    await deps.prisma.event.create({
      data: { conversationId: guests, seq: 2, type: 'reaction-changed', subjectId: first, createdAt: new Date() },
    })
    await deps.prisma.conversation.update({ where: { id: guests }, data: { lastSeq: 2 } })
    await deps.prisma.reaction.create({ data: { messageId: first, emoji: '👍', userId: peer.userId, createdAt: new Date() } })
    await say(guests, peer, 'cuatro', { replyToId: first, threadRootId: first })
    await merge()
    expect(await linesOf(accounts)).toEqual(['1 account: uno', '2 peer: dos', '3 account: tres', '4 peer: cuatro'])
    const chat = await chatOf(accounts)
    expect(chat).toMatchObject({ lastSeq: 4, memberCount: 2 })
    expect(chat?.members.find(({ userId }) => userId === account.userId)).toMatchObject({ readSeq: 1 })
    expect(chat?.members.find(({ userId }) => userId === peer.userId)).toMatchObject({ isRequest: false })
    expect(await chatOf(guests)).toBe(null)
    expect(await deps.prisma.reaction.count({ where: { messageId: first } })).toBe(1)
    expect([await toldOf(account), await toldOf(peer)]).toEqual([[accounts], [guests, accounts].sort()])
  })

  it('that has become part of another, twice, is still written to and opened by who was away', async () => {
    const guests = (await createChat('DIRECT', [[guest], [peer]])) as ConversationId
    const accounts = (await createChat('DIRECT', [[account], [peer]])) as ConversationId
    await merge()
    await deps.prisma.user.update({ where: { id: peer.userId }, data: { role: 'GUEST' } })
    const home = await createActor(deps)
    const last = (await createChat('DIRECT', [[account], [home]])) as ConversationId
    await mergeGuest(deps, { ...peer, role: 'GUEST' }, home.userId)
    const stranger = await createActor(deps)
    for (const conversationId of [guests, accounts]) {
      const message = await sayNow(deps, home, conversationId, 'written before')
      expect(message.conversationId).toBe(last)
      expect(await loadChat(deps, account, conversationId)).toMatchObject({ conversationId: last })
      await expect(sayNow(deps, stranger, conversationId, 'let me in')).rejects.toMatchObject({ code: 'not-found' })
      await expect(loadChat(deps, stranger, conversationId)).rejects.toMatchObject({ code: 'not-found' })
    }
    await deps.prisma.conversation.delete({ where: { id: last } })
    await expect(sayNow(deps, home, guests, 'too late')).rejects.toMatchObject({ code: 'not-found' })
    expect(await deps.prisma.foldedChat.count({ where: { fromId: { in: [guests, accounts] } } })).toBe(0)
  })

  it('that has become part of another knows what was said in it and is said again, and nothing that it did not say', async () => {
    const guests = (await createChat('DIRECT', [[guest], [peer]])) as ConversationId
    const accounts = (await createChat('DIRECT', [[account], [peer]])) as ConversationId
    await say(accounts, account, 'before')
    const clientMessageId = randomUUID() as ClientMessageId
    const id = await say(guests, peer, 'said again', { clientMessageId })
    await merge()
    expect(await sayNow(deps, peer, guests, 'said again', { clientMessageId })).toMatchObject({ id, conversationId: accounts })
    await expect(sayNow(deps, peer, guests, 'other words', { clientMessageId })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('keeps out of sight what its peer has turned down', async () => {
    const guests = await createChat('DIRECT', [[guest], [peer, { isRequest: true, joinedSeq: 2 }]])
    const accounts = await createChat('DIRECT', [[account], [peer]])
    const declined = await say(guests, guest, 'declined')
    await say(guests, guest, 'seen')
    await merge()
    expect(await deps.prisma.hiddenMessage.findMany({ where: { userId: peer.userId } })).toMatchObject([{ messageId: declined }])
    expect(await linesOf(accounts)).toHaveLength(2)
  })

  it('of the two with each other is gone, and its files are nobody’s', async () => {
    const own = await createChat('DIRECT', [[guest], [account]])
    const messageId = await say(own, account, 'to myself')
    const file = { id: deps.ids.next(), name: 'a.txt', mediaType: 'text/plain', bytes: 1, createdAt: new Date() }
    await deps.prisma.attachment.create({ data: { ...file, ownerId: account.userId, messageId } })
    await merge()
    expect(await chatOf(own)).toBe(null)
    expect(await deps.prisma.attachment.findUnique({ where: { id: file.id } })).toMatchObject({ messageId: null })
  })

  it('with somebody whose account is gone keeps a place for nobody', async () => {
    const id = await createChat('DIRECT', [[guest], [peer]])
    await deps.prisma.directPair.update({
      where: { conversationId: id },
      data: guest.userId < peer.userId ? { highId: null } : { lowId: null },
    })
    await merge()
    const pair = (await chatOf(id))?.directPair
    expect([pair?.lowId, pair?.highId].filter((one) => one !== null)).toEqual([account.userId])
  })
})

describe('a group', () => {
  it.each([
    ['goes to the account', { role: 'ADMIN', joinedSeq: 3 }, null, { role: 'ADMIN', joinedSeq: 3, leftSeq: null }, 2],
    [
      'is one place of two',
      { role: 'OWNER', joinedSeq: 2, readSeq: 5 },
      { joinedSeq: 4, readSeq: 4 },
      { role: 'OWNER', joinedSeq: 2, readSeq: 5 },
      2,
    ],
    ['keeps what is better', { joinedSeq: 4 }, { role: 'ADMIN', joinedSeq: 2, readSeq: 9 }, { role: 'ADMIN', joinedSeq: 2, readSeq: 9 }, 2],
    [
      'has the account back that had left',
      { role: 'ADMIN', joinedSeq: 7 },
      { role: 'OWNER', joinedSeq: 2, leftSeq: 5 },
      { role: 'ADMIN', joinedSeq: 7, leftSeq: null },
      2,
    ],
    ['does not open what the guest had left', { joinedSeq: 2, leftSeq: 5 }, { joinedSeq: 7 }, { joinedSeq: 7, leftSeq: null }, 2],
  ] as const)('%s', async (_name, guests, accounts, merged, memberCount) => {
    const id = await createChat('GROUP', [[peer], [guest, guests], ...(accounts ? [[account, accounts] as [Actor, Place]] : [])])
    await merge()
    const chat = await chatOf(id)
    expect(chat?.memberCount).toBe(memberCount)
    expect(chat?.members.map(({ userId }) => userId).sort()).toEqual([account.userId, peer.userId].sort())
    expect(chat?.members.find(({ userId }) => userId === account.userId)).toMatchObject(merged)
  })

  it('tells its members who is gone and who is there', async () => {
    const id = await createChat('GROUP', [[peer], [guest]])
    await merge()
    const events = await deps.prisma.event.findMany({ where: { conversationId: id }, orderBy: { seq: 'asc' } })
    expect(events.map(({ type, subjectId }) => [type, subjectId])).toEqual([
      ['member-changed', guest.userId],
      ['member-changed', account.userId],
    ])
    expect([await toldOf(account), await toldOf(peer)]).toEqual([[id], []])
  })
})

it('brings everything that points at a guest, once where the account has it already', async () => {
  const { prisma } = deps
  const at = { createdAt: new Date() }
  const group = await createChat('GROUP', [[peer], [guest], [account]])
  const messageId = await say(group, peer, '@[0] @[1]', {
    mentions: { create: [guest, account].map(({ userId }, position) => ({ userId, position })) },
  })
  const key = randomUUID()
  const bySame = await Promise.all([
    say(group, account, 'same', { clientMessageId: key }),
    say(group, guest, 'same', { clientMessageId: key }),
  ])
  await say(group, peer, '', { notice: 'ADDED', noticeUserId: guest.userId })
  for (const { userId } of [guest, account]) {
    await prisma.reaction.create({ data: { messageId, emoji: '👍', userId, ...at } })
    await prisma.hiddenMessage.create({ data: { userId, messageId } })
    await prisma.contact.create({ data: { ownerId: userId, personId: peer.userId, ...at } })
  }
  await prisma.reaction.create({ data: { messageId, emoji: '🎉', userId: guest.userId, ...at } })
  await prisma.contact.create({ data: { ownerId: peer.userId, personId: guest.userId, ...at } })
  await prisma.contact.create({ data: { ownerId: account.userId, personId: guest.userId, ...at } })
  await prisma.contactRequest.create({ data: { fromId: account.userId, toId: guest.userId, ...at } })
  await prisma.contactRequest.create({ data: { fromId: peer.userId, toId: guest.userId, ...at } })
  await prisma.block.create({ data: { blockerId: account.userId, blockedId: guest.userId, ...at } })
  await prisma.personLink.create({ data: { tokenHash: new Uint8Array(32), ownerId: guest.userId, ...at, expiresAt: new Date() } })
  await prisma.conversation.create({ data: { id: guest.userId, kind: 'INBOX', ...at } })
  await merge()
  expect(await prisma.user.findUnique({ where: { id: guest.userId } })).toBe(null)
  expect(await chatOf(guest.userId)).toBe(null)
  const mine = { userId: account.userId }
  expect(await prisma.mention.count({ where: mine })).toBe(2)
  expect((await prisma.reaction.findMany({ where: mine })).map(({ emoji }) => emoji).sort()).toEqual(['🎉', '👍'])
  expect(await prisma.hiddenMessage.count({ where: mine })).toBe(1)
  expect(await prisma.message.count({ where: { id: { in: bySame }, senderId: account.userId } })).toBe(2)
  expect(await prisma.message.count({ where: { noticeUserId: account.userId } })).toBe(1)
  const pairs = await prisma.contact.findMany({ where: { OR: [{ ownerId: account.userId }, { personId: account.userId }] } })
  expect(pairs.map(({ ownerId, personId }) => [ownerId, personId]).sort()).toEqual(
    [
      [account.userId, peer.userId],
      [peer.userId, account.userId],
    ].sort(),
  )
  expect(await prisma.contactRequest.findMany({ where: { toId: account.userId } })).toMatchObject([{ fromId: peer.userId }])
  expect(await prisma.block.count({ where: { blockerId: account.userId } })).toBe(0)
  expect(await prisma.personLink.count({ where: { ownerId: account.userId } })).toBe(1)
})

it('lets a block of either hold for both', async () => {
  const at = { createdAt: new Date() }
  await deps.prisma.block.create({ data: { blockerId: account.userId, blockedId: peer.userId, ...at } })
  for (const [ownerId, personId] of [
    [guest.userId, peer.userId],
    [peer.userId, guest.userId],
  ] as [UserId, UserId][])
    await deps.prisma.contact.create({ data: { ownerId, personId, ...at } })
  await deps.prisma.contactRequest.create({ data: { fromId: peer.userId, toId: guest.userId, ...at } })
  await merge()
  expect(await deps.prisma.contact.count({ where: { personId: peer.userId } })).toBe(0)
  expect(await deps.prisma.contact.count({ where: { ownerId: peer.userId } })).toBe(0)
  expect(await deps.prisma.contactRequest.count({ where: { fromId: peer.userId } })).toBe(0)
})

it('leaves to others what a deleted guest said to them', async () => {
  const direct = await createChat('DIRECT', [[guest], [peer]])
  const group = await createChat('GROUP', [[guest, { role: 'OWNER' }], [peer], [account, { role: 'ADMIN', joinedSeq: 3 }]])
  const alone = await createChat('GROUP', [[guest, { role: 'OWNER' }]])
  const messageId = await say(direct, guest, 'Hola')
  await deps.prisma.conversation.create({ data: { id: guest.userId, kind: 'INBOX', createdAt: new Date() } })
  await deps.prisma.contact.create({ data: { ownerId: peer.userId, personId: guest.userId, createdAt: new Date() } })
  const later = { ...deps, clock: { now: () => deps.clock.now() + GUEST_KEPT_MS + 31 * 24 * 60 * 60 * 1000 } }
  expect(await deleteLapsedGuests(later)).toBeGreaterThan(0)
  expect(await deps.prisma.user.findUnique({ where: { id: guest.userId } })).toBe(null)
  expect(await deps.prisma.message.findUnique({ where: { id: messageId } })).toMatchObject({ senderId: null, body: 'Hola' })
  expect(await chatOf(direct)).toMatchObject({ memberCount: 1, members: [{ userId: peer.userId }] })
  const kept = await chatOf(group)
  expect(kept).toMatchObject({ memberCount: 2 })
  expect(kept?.members.find(({ userId }) => userId === account.userId)).toMatchObject({ role: 'OWNER' })
  expect([await chatOf(alone), await chatOf(guest.userId)]).toEqual([null, null])
  expect([await toldOf(peer), await toldOf(account)]).toEqual([[direct], [group]])
})
