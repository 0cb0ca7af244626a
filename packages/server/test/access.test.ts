import { randomUUID } from 'node:crypto'
import type { Role } from '@parley/contracts/auth'
import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import { clientFrame } from '@parley/contracts/socket'
import type { Actor } from '@parley/core/deps'
import { createCircle, say } from '@parley/core/testing/chats'
import { createTalk } from '@parley/core/testing/factories'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRouter } from '../src/router.ts'
import { createWorld, ORIGIN, type World } from './world.ts'

/** Who tries, and on whose things. */
const VISITORS = ['anonymous', 'GUEST', 'USER', 'POWER_USER', 'ADMIN'] as const satisfies ('anonymous' | Role)[]
type Visitor = (typeof VISITORS)[number]

const token = 'A'.repeat(43)
const person = { name: 'Nina', readingLanguage: 'en', coachLanguage: 'en', timeZone: 'Europe/Berlin' }
const somebodys = { anonymous: 401, GUEST: 404, USER: 404, POWER_USER: 404, ADMIN: 404 } as const
const anybodys = { anonymous: 200, GUEST: 200, USER: 200, POWER_USER: 200, ADMIN: 200 } as const
const nobodys = (status: number) => ({ anonymous: status, GUEST: status, USER: status, POWER_USER: status, ADMIN: status })
/** Whoever is not an admin is told that there is nothing. */
const admins = (status: number) => ({ ...somebodys, ADMIN: status })
const signedIn = { ...anybodys, anonymous: 401 } as const

/** The status that each visitor gets when the input names somebody else's thing, or nobody's. */
const PROCEDURES: Record<string, { input: (foreign: ConversationId) => unknown; status: Record<Visitor, number> }> = {
  'attachments.setAvatar': { input: () => ({ pictureId: randomUUID() }), status: somebodys },
  'auth.account': { input: () => undefined, status: signedIn },
  'auth.changeEmail': { input: () => ({ email: 'x@example.org' }), status: { ...signedIn, GUEST: 403 } },
  'auth.changePassword': {
    input: () => ({ next: 'a long password' }),
    status: { anonymous: 401, GUEST: 403, USER: 400, POWER_USER: 400, ADMIN: 400 },
  },
  'auth.changeProfile': { input: () => ({ name: 'Nina' }), status: signedIn },
  'auth.endSession': { input: () => ({ sessionId: randomUUID() }), status: somebodys },
  'auth.forgotPassword': { input: () => ({ email: `${randomUUID()}@example.org` }), status: anybodys },
  'auth.openMailLink': { input: () => ({ token }), status: nobodys(410) },
  'auth.resetPassword': { input: () => ({ token, password: 'a long password' }), status: nobodys(410) },
  'auth.signIn': { input: () => ({ email: `${randomUUID()}@example.org`, password: 'x' }), status: nobodys(401) },
  'auth.signInOptions': { input: () => undefined, status: anybodys },
  'auth.signOutEverywhere': { input: () => undefined, status: signedIn },
  'auth.signUp': {
    input: () => ({ ...person, email: `${randomUUID()}@example.org`, password: 'a long password' }),
    status: { anonymous: 200, GUEST: 200, USER: 409, POWER_USER: 409, ADMIN: 409 },
  },
  'auth.unlinkGoogle': { input: () => undefined, status: { anonymous: 401, GUEST: 409, USER: 409, POWER_USER: 409, ADMIN: 409 } },
  'cards.list': { input: () => ({}), status: signedIn },
  'cards.remove': { input: () => ({ id: randomUUID() }), status: somebodys },
  'cards.restore': { input: () => ({ id: randomUUID() }), status: somebodys },
  'cards.saveMessage': { input: () => ({ conversationId: chat, messageId: message }), status: somebodys },
  'cards.saveMoment': { input: (conversationId) => ({ conversationId, turnNumber: 1, quote: 'Hola' }), status: somebodys },
  'chat.addMembers': { input: () => ({ conversationId: chat, userIds: [stranger] }), status: somebodys },
  'chat.answerRequest': { input: () => ({ conversationId: chat, accept: true }), status: somebodys },
  'chat.changeGroup': { input: () => ({ conversationId: chat, title: 'Mine' }), status: somebodys },
  'chat.changePlace': { input: () => ({ conversationId: chat, change: { isPinned: true } }), status: somebodys },
  'chat.changeRole': { input: () => ({ conversationId: chat, userId: stranger, role: 'owner' }), status: somebodys },
  'chat.createGroup': {
    input: () => ({ title: 'Mine', userIds: [stranger] }),
    status: { anonymous: 401, GUEST: 403, USER: 403, POWER_USER: 403, ADMIN: 403 },
  },
  'chat.createLink': { input: () => ({ conversationId: chat }), status: somebodys },
  'chat.export': { input: () => ({ conversationId: chat, afterSeq: 0 }), status: somebodys },
  'chat.find': { input: () => ({ words: 'secret' }), status: signedIn },
  'chat.glossary': { input: () => ({ conversationId: chat }), status: somebodys },
  'chat.inbox': { input: () => ({}), status: signedIn },
  'chat.joinByLink': { input: () => ({ token }), status: { ...nobodys(410), anonymous: 401 } },
  'chat.leave': { input: () => ({ conversationId: chat }), status: somebodys },
  'chat.load': { input: () => ({ conversationId: chat }), status: somebodys },
  'chat.members': { input: () => ({ conversationId: chat }), status: somebodys },
  'chat.messages': { input: () => ({ conversationId: chat, at: { side: 'after', seq: 0 } }), status: somebodys },
  'chat.openDirect': { input: () => ({ userId: stranger }), status: somebodys },
  'chat.outcomes': { input: () => ({ conversationId: chat, messageId: message }), status: somebodys },
  'chat.ownSigns': { input: () => ({ conversationId: chat, messageId: message }), status: somebodys },
  'chat.preview': { input: () => ({ conversationId: chat, body: 'Hola' }), status: somebodys },
  'chat.removeMember': { input: () => ({ conversationId: chat, userId: stranger }), status: somebodys },
  'chat.removeTerm': { input: () => ({ conversationId: chat, id: randomUUID() }), status: somebodys },
  'chat.revokeLinks': { input: () => ({ conversationId: chat }), status: somebodys },
  'chat.saveTerm': {
    input: () => ({ conversationId: chat, language: 'en', term: 'a', into: 'es', translation: 'b' }),
    status: somebodys,
  },
  'chat.search': { input: () => ({ words: 'secret', conversationId: chat }), status: somebodys },
  'chat.thread': { input: () => ({ conversationId: chat, messageId: message }), status: somebodys },
  'chat.wantPreviews': { input: () => ({ conversationIds: [chat] }), status: signedIn },
  'chat.viewLink': { input: () => ({ token }), status: anybodys },
  'invitations.create': {
    input: () => ({ label: 'x', budgetTokens: 25_000, maxGuests: 1, expiresAt: Date.now() + 60_000, scene: null, language: null }),
    status: admins(200),
  },
  'invitations.extend': { input: () => ({ id: randomUUID(), expiresAt: Date.now() + 60_000 }), status: admins(404) },
  'invitations.list': { input: () => undefined, status: admins(200) },
  'invitations.revoke': { input: () => ({ id: randomUUID() }), status: admins(404) },
  'quota.allowances': { input: () => undefined, status: admins(200) },
  'quota.deletePreset': { input: () => ({ id: randomUUID() }), status: admins(404) },
  'quota.presets': { input: () => undefined, status: admins(200) },
  'quota.saveAllowance': { input: () => ({ role: 'GUEST', tokens: 10_000 }), status: admins(200) },
  'quota.savePreset': { input: () => ({ name: 'x', tokens: 25_000 }), status: admins(200) },
  'about.read': { input: () => undefined, status: anybodys },
  'about.localModels': { input: () => undefined, status: admins(200) },
  'auth.me': { input: () => undefined, status: anybodys },
  'auth.signOut': { input: () => undefined, status: signedIn },
  'auth.viewSetup': { input: () => ({ token }), status: anybodys },
  'auth.acceptSetup': { input: () => ({ token, ...person }), status: { ...somebodys, anonymous: 404 } },
  'invitations.view': { input: () => ({ token, readingLanguage: 'en' }), status: anybodys },
  'invitations.start': {
    input: () => ({ token, ...person }),
    status: { anonymous: 403, GUEST: 403, USER: 403, POWER_USER: 403, ADMIN: 403 },
  },
  'invitations.mine': { input: () => undefined, status: signedIn },
  'invitations.askForMore': { input: () => undefined, status: signedIn },
  'learning.draft': { input: () => ({ conversationId: chat }), status: somebodys },
  'learning.explain': { input: () => ({ conversationId: chat, messageId: message, at: 0 }), status: somebodys },
  'notifications.key': { input: () => undefined, status: signedIn },
  'notifications.subscribe': {
    input: () => ({ endpoint: 'https://elsewhere.example/x', p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) }),
    status: { anonymous: 401, GUEST: 400, USER: 400, POWER_USER: 400, ADMIN: 400 },
  },
  'notifications.unsubscribe': { input: () => undefined, status: signedIn },
  'people.acceptLink': { input: () => ({ token }), status: somebodys },
  'people.add': { input: () => ({ userId: stranger }), status: somebodys },
  'people.answer': { input: () => ({ userId: stranger, accept: true }), status: somebodys },
  'people.ask': { input: () => ({ email: `${randomUUID()}@example.org` }), status: { ...signedIn, GUEST: 403 } },
  'people.block': { input: () => ({ userId: stranger }), status: somebodys },
  'people.nicknames': { input: () => undefined, status: signedIn },
  'people.blocked': { input: () => undefined, status: signedIn },
  'people.changeProfile': { input: () => ({ writes: ['es'] }), status: signedIn },
  'people.contacts': { input: () => undefined, status: signedIn },
  'people.createLink': { input: () => undefined, status: signedIn },
  'people.find': { input: () => ({ handle: 'no_such_handle' }), status: { ...somebodys, GUEST: 403 } },
  'people.load': { input: () => ({ userId: stranger }), status: somebodys },
  'people.profile': { input: () => undefined, status: signedIn },
  'people.remove': { input: () => ({ userId: stranger }), status: somebodys },
  'people.rename': { input: () => ({ userId: stranger, nickname: 'Mine' }), status: somebodys },
  'people.report': {
    input: (conversationId) => ({ userId: stranger, conversationId, messageId: null, reason: 'spam' }),
    status: somebodys,
  },
  'people.reports': { input: () => undefined, status: admins(200) },
  'people.resolveReport': { input: () => ({ id: randomUUID() }), status: admins(404) },
  'people.unblock': { input: () => ({ userId: stranger }), status: somebodys },
  'people.viewLink': { input: () => ({ token }), status: anybodys },
  'practice.end': { input: (conversationId) => ({ conversationId }), status: somebodys },
  'practice.fork': { input: (conversationId) => ({ conversationId, turnNumber: 1 }), status: somebodys },
  'practice.remove': { input: (conversationId) => ({ conversationId }), status: somebodys },
  'practice.rename': { input: (conversationId) => ({ conversationId, title: 'Mine' }), status: somebodys },
  'practice.report': { input: (conversationId) => ({ conversationId, replyId: randomUUID(), reason: 'wrong' }), status: somebodys },
  'practice.reports': { input: () => undefined, status: admins(200) },
  'practice.resolveReport': { input: () => ({ id: randomUUID() }), status: admins(404) },
  'practice.restore': { input: (conversationId) => ({ conversationId }), status: somebodys },
  'practice.setCoachMode': { input: (conversationId) => ({ conversationId, coachMode: 'silent' }), status: somebodys },
  'practice.share': { input: (conversationId) => ({ conversationId, days: 7 }), status: somebodys },
  'practice.shared': { input: () => ({ token, readingLanguage: 'en' }), status: nobodys(404) },
  'practice.shares': { input: (conversationId) => ({ conversationId }), status: somebodys },
  'practice.unshare': { input: (conversationId) => ({ conversationId, id: randomUUID() }), status: somebodys },
  'practice.list': { input: () => ({}), status: signedIn },
  'practice.load': { input: (conversationId) => ({ conversationId }), status: somebodys },
  'practice.start': {
    input: () => ({ scene: 'no-such-scene', language: 'es', coachLanguage: 'en', coachMode: 'live' }),
    status: somebodys,
  },
  'scenarios.list': { input: () => ({ readingLanguage: 'en', language: 'es' }), status: anybodys },
}

/** What each frame answers on somebody else's talk or chat. Nobody without a session has a socket to send it on. */
const FRAMES: Record<string, (foreign: ConversationId) => object> = {
  'watch-set': () => ({ isWatching: false }),
  hello: (conversationId) => ({ open: [{ conversationId, afterSeq: 0 }] }),
  'turn-send': (conversationId) => ({ conversationId, clientMessageId: randomUUID(), text: 'Hola' }),
  'turn-replace': (conversationId) => ({ conversationId, turnId: randomUUID(), editId: randomUUID(), text: 'Hola' }),
  'coach-ask': (conversationId) => ({ conversationId, askId: randomUUID(), ask: { kind: 'gloss', replyId: null } }),
  'reply-stop': (conversationId) => ({ conversationId }),
  'reply-retry': (conversationId) => ({ conversationId, replyId: randomUUID() }),
  'message-send': () => ({ conversationId: chat, clientMessageId: randomUUID(), body: 'Hola', replyToId: message }),
  'message-edit': () => ({ conversationId: chat, messageId: message, editId: randomUUID(), body: 'Adiós' }),
  'message-erase': () => ({ conversationId: chat, messageId: message, scope: 'all' }),
  'message-read': () => ({ conversationId: chat, seq: 1 }),
  'reaction-set': () => ({ conversationId: chat, messageId: message, emoji: '👍', isSet: true }),
  'translation-want': () => ({ conversationId: chat, messageIds: [message] }),
  'typing-start': () => ({ conversationId: chat }),
}

let world: World
let foreign: ConversationId
let stranger: UserId
/** A group of the stranger's, and what they said in it. */
let chat: ConversationId
let message: MessageId
beforeAll(async () => {
  world = await createWorld()
  const { people, conversationId } = await createCircle(world.deps, 2)
  const [owner] = people as [Actor]
  stranger = owner.userId
  foreign = await createTalk(world.deps, owner)
  chat = conversationId
  message = (await say(world.deps, owner, chat, 'a secret')).id
})
afterAll(() => world[Symbol.asyncDispose]())

async function cookieOf(visitor: Visitor): Promise<string> {
  if (visitor === 'anonymous') return ''
  const guest = await world.guest()
  await world.deps.prisma.user.updateMany({ where: { id: (await guest.trpc.auth.me.query())?.id ?? '' }, data: { role: visitor } })
  return guest.cookie
}

it('has a row for every procedure', () => {
  expect(Object.keys(appRouter._def.procedures).sort()).toEqual(Object.keys(PROCEDURES).sort())
})

it('has a row for every frame', () => {
  expect(clientFrame.options.map((option) => option.shape.type.value).sort()).toEqual(Object.keys(FRAMES).sort())
})

describe.each(Object.entries(PROCEDURES))('%s', (path, { input, status }) => {
  it.each(VISITORS)('for %s', async (visitor) => {
    const response = await fetch(`${world.url}/api/trpc/${path}`, {
      method: 'POST',
      headers: { origin: ORIGIN, cookie: await cookieOf(visitor), 'content-type': 'application/json' },
      body: JSON.stringify(input(foreign) ?? {}),
    })
    expect(response.status).toBe(status[visitor])
  })
})

/** Frames that are about no thing of anybody's. */
const OWN = new Set(['watch-set'])

describe.each(Object.entries(FRAMES))('%s', (type, fields) => {
  it.each(VISITORS.filter((visitor) => visitor !== 'anonymous'))("on somebody else's talk, for %s", async (visitor) => {
    const guest = world.visitor()
    guest.cookie = await cookieOf(visitor)
    const socket = await guest.socket()
    socket.raw.send(JSON.stringify({ type, requestId: '1', ...fields(foreign) }))
    const answer = OWN.has(type) ? { type: 'ok', result: {} } : { type: 'error', code: 'not-found' }
    expect(await socket.until((frame) => frame.type === 'ok' || frame.type === 'error')).toMatchObject(answer)
    expect(socket.frames).toHaveLength(1)
    socket.raw.close()
  })
})
