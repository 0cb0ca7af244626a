import { randomUUID } from 'node:crypto'
import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRouter } from '../src/router.ts'
import { befriend, type Chatter, createChatter, listen, openDirect, say } from './chatters.ts'
import { fingerprint } from './faults/fingerprint.ts'
import { createWorld, ORIGIN, type World } from './world.ts'

/** On what somebody tries, and with whom. */
interface Tried {
  conversationId: ConversationId
  messageId: MessageId
  other: UserId
  third: UserId
  token: string
}

/** Who was in a group, whom the other of two has turned away, and who is in a group of which all or one message is gone. */
const STANDINGS = ['ex-member', 'blocked', 'deleted', 'erased'] as const
type Standing = (typeof STANDINGS)[number]
type Cells = Record<Standing, number>

const gone = (blocked: number, erased: number): Cells => ({ 'ex-member': 404, blocked, deleted: 404, erased })
/** Of whoever asks, and of no conversation. */
const own: Cells = { 'ex-member': 200, blocked: 200, deleted: 200, erased: 200 }

const CELLS: Record<string, { input: (tried: Tried) => unknown; status: Cells }> = {
  'cards.saveMessage': { input: ({ conversationId, messageId }) => ({ conversationId, messageId }), status: gone(200, 404) },
  'chat.addMembers': { input: ({ conversationId, third }) => ({ conversationId, userIds: [third] }), status: gone(403, 403) },
  'chat.answerRequest': { input: ({ conversationId }) => ({ conversationId, accept: true }), status: gone(404, 404) },
  'chat.changeGroup': { input: ({ conversationId }) => ({ conversationId, title: 'CANARY' }), status: gone(403, 403) },
  'chat.changePlace': { input: ({ conversationId }) => ({ conversationId, change: { isPinned: true } }), status: gone(200, 200) },
  'chat.changeRole': { input: ({ conversationId, other }) => ({ conversationId, userId: other, role: 'admin' }), status: gone(403, 403) },
  'chat.createGroup': { input: ({ third }) => ({ title: 'Mine', userIds: [third] }), status: own },
  'chat.createLink': { input: ({ conversationId }) => ({ conversationId }), status: gone(403, 403) },
  'chat.export': { input: ({ conversationId }) => ({ conversationId, afterSeq: 0 }), status: gone(200, 200) },
  'chat.find': { input: () => ({ words: 'secret' }), status: own },
  'chat.glossary': { input: ({ conversationId }) => ({ conversationId }), status: gone(200, 200) },
  'chat.inbox': { input: () => ({}), status: own },
  'chat.joinByLink': { input: ({ token }) => ({ token }), status: { 'ex-member': 410, blocked: 410, deleted: 410, erased: 200 } },
  'chat.leave': { input: ({ conversationId }) => ({ conversationId }), status: gone(403, 200) },
  'chat.load': { input: ({ conversationId }) => ({ conversationId }), status: gone(200, 200) },
  'chat.members': { input: ({ conversationId }) => ({ conversationId }), status: gone(200, 200) },
  'chat.messages': { input: ({ conversationId }) => ({ conversationId, at: { side: 'after', seq: 0 } }), status: gone(200, 200) },
  'chat.openDirect': { input: ({ other }) => ({ userId: other }), status: own },
  'chat.outcomes': { input: ({ conversationId, messageId }) => ({ conversationId, messageId }), status: gone(404, 404) },
  'chat.ownSigns': { input: ({ conversationId, messageId }) => ({ conversationId, messageId }), status: gone(200, 200) },
  'chat.preview': { input: ({ conversationId }) => ({ conversationId, body: 'Hola' }), status: gone(200, 200) },
  'chat.removeMember': { input: ({ conversationId, other }) => ({ conversationId, userId: other }), status: gone(403, 403) },
  'chat.removeTerm': { input: ({ conversationId }) => ({ conversationId, id: randomUUID() }), status: gone(200, 403) },
  'chat.revokeLinks': { input: ({ conversationId }) => ({ conversationId }), status: gone(403, 403) },
  'chat.saveTerm': {
    input: ({ conversationId }) => ({ conversationId, language: 'en', term: 'a', into: 'es', translation: 'b' }),
    status: gone(200, 403),
  },
  'chat.search': { input: ({ conversationId }) => ({ conversationId, words: 'secret' }), status: gone(200, 200) },
  'chat.thread': { input: ({ conversationId, messageId }) => ({ conversationId, messageId }), status: gone(200, 200) },
  'chat.viewLink': { input: ({ token }) => ({ token }), status: own },
  'chat.wantPreviews': { input: ({ conversationId }) => ({ conversationIds: [conversationId] }), status: own },
  'learning.draft': { input: ({ conversationId }) => ({ conversationId }), status: gone(409, 409) },
  'learning.explain': { input: ({ conversationId, messageId }) => ({ conversationId, messageId, at: 0 }), status: gone(400, 404) },
}

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

async function ask(person: Chatter, path: string, input: unknown): Promise<{ status: number; text: string }> {
  const response = await fetch(`${world.url}/api/trpc/${path}`, {
    method: 'POST',
    headers: { origin: ORIGIN, cookie: person.cookie, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  return { status: response.status, text: await response.text() }
}

/** Somebody in that standing, and what they try. */
async function stand(standing: Standing): Promise<{ person: Chatter; tried: Tried }> {
  const [person, other, third] = [
    await createChatter(world, 'Asha'),
    await createChatter(world, 'Camille'),
    await createChatter(world, 'Wei'),
  ]
  await befriend(world, person, other, third)
  const isDirect = standing === 'blocked'
  const group = () => other.trpc.chat.createGroup.mutate({ title: 'Louvre', userIds: [person.id] })
  const conversationId = isDirect ? await openDirect(person, other) : (await group()).conversationId
  const theirs = await listen(other)
  const { id: messageId } = await say(theirs, conversationId, 'a secret')
  const url = isDirect ? '' : (await other.trpc.chat.createLink.mutate({ conversationId })).url
  const token = url.split('/').at(-1) || 'A'.repeat(43)
  if (!isDirect) await other.trpc.chat.revokeLinks.mutate({ conversationId })
  if (standing === 'ex-member') await other.trpc.chat.removeMember.mutate({ conversationId, userId: person.id })
  if (standing === 'blocked') await other.trpc.people.block.mutate({ userId: person.id })
  if (standing === 'deleted') await world.deps.prisma.conversation.delete({ where: { id: conversationId } })
  if (standing === 'erased') await theirs.request({ type: 'message-erase', conversationId, messageId, scope: 'all' })
  theirs.raw.close()
  return { person, tried: { conversationId, messageId, other: other.id, third: third.id, token } }
}

it('has cells for every procedure of chats', () => {
  const paths = Object.keys(appRouter._def.procedures).filter((path) => path.startsWith('chat.'))
  expect(paths.filter((path) => !(path in CELLS))).toEqual([])
})

describe.each(STANDINGS)('whoever is %s', (standing) => {
  let shared: Awaited<ReturnType<typeof stand>>
  beforeAll(async () => {
    shared = await stand(standing)
  })

  it.each(Object.entries(CELLS))('asks for %s', async (path, { input, status }) => {
    // Who has left is nobody there for the rest.
    const { person, tried } = path === 'chat.leave' ? await stand(standing) : shared
    await world.deps.settled()
    const before = await fingerprint(world.deps.sql)
    const answer = await ask(person, path, input(tried))
    expect(answer.status).toBe(status[standing])
    if (standing !== 'blocked') expect(answer.text).not.toContain('a secret')
    if (answer.status >= 400) expect(await fingerprint(world.deps.sql)).toBe(before)
  })
})
