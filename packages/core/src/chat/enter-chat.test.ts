import { GROUP_MAX_MEMBERS } from '@parley/contracts/chat'
import type { ConversationId } from '@parley/contracts/ids'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { inboxOf } from '../feed/append-inbox.ts'
import { say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { createScriptedEngine } from '../testing/scripted-engine.ts'
import { addMembers } from './add-members.ts'
import { createGroup } from './create-group.ts'
import { createGroupLink } from './create-group-link.ts'
import { enterChat } from './enter-chat.ts'
import { joinByLink } from './join-by-link.ts'
import { leaveGroup } from './leave-group.ts'
import { listInbox } from './list-inbox.ts'
import { loadChat } from './load-chat.ts'
import { removeMember } from './remove-member.ts'

const engine = createScriptedEngine(async () => 'Escribe en tu idioma.')

let deps: TestDeps
const woken: ConversationId[] = []
beforeAll(async () => {
  deps = await createTestDeps({ engines: [engine] })
  deps.bus.onWake((id) => void woken.push(id))
})
afterAll(() => deps[Symbol.asyncDispose]())

let owner: Actor
let guest: Actor
let conversationId: ConversationId
beforeEach(async () => {
  owner = await createActor(deps)
  guest = { ...(await createActor(deps, { role: 'GUEST', tokens: 25_000 })), readingLanguage: 'es' }
  await deps.prisma.user.update({ where: { id: guest.userId }, data: { readingLanguage: 'es' } })
  ;({ conversationId } = await createGroup(deps, owner, { title: 'Two languages', userIds: [] }))
  await say(deps, owner, conversationId, 'Write in your language.')
  woken.length = 0
})

const load = (actor: Actor) => loadChat(deps, actor, conversationId)
const spent = async ({ budgetAccountId }: Actor) =>
  Number((await deps.prisma.budget.findFirst({ where: { accountId: budgetAccountId } }))?.spent ?? 0)

it('shows what the chat is for, in the language and at the cost of who comes in, and counts none of it as unread', async () => {
  await enterChat(deps, guest, conversationId)
  await deps.settled()
  const chat = await load(guest)
  expect(chat).toMatchObject({ memberCount: 2, place: { role: 'member', joinedSeq: 1 } })
  expect(chat.messages.map(({ notice, translation }) => [notice?.kind ?? null, translation?.text ?? null])).toEqual([
    ['created', null],
    [null, 'Escribe en tu idioma.'],
    ['joined', null],
  ])
  expect((await listInbox(deps, guest, { list: 'open', before: null })).items).toMatchObject([{ conversationId, unread: 0 }])
  expect(await spent(guest)).toBeGreaterThan(0)
  expect(await spent(owner)).toBe(0)
  expect(woken).toEqual(expect.arrayContaining([conversationId, inboxOf(guest.userId)]))
})

it('lets somebody in once, who comes twice or in two tabs, and again when they had left', async () => {
  await Promise.all([1, 2, 3].map(() => enterChat(deps, guest, conversationId)))
  await enterChat(deps, guest, conversationId)
  const { memberCount, messages } = await load(owner)
  expect([memberCount, messages.filter(({ notice }) => notice?.kind === 'joined').length]).toEqual([2, 1])
  await leaveGroup(deps, guest, conversationId)
  await enterChat(deps, guest, conversationId)
  expect((await load(guest)).place).toMatchObject({ role: 'member', joinedSeq: 1 })
  expect(await load(owner)).toMatchObject({ memberCount: 2 })
})

it('lets nobody back in who was taken out, until somebody adds them', async () => {
  await enterChat(deps, guest, conversationId)
  await removeMember(deps, owner, { conversationId, userId: guest.userId })
  expect(await enterChat(deps, guest, conversationId)).toBe(false)
  await expect(load(guest)).rejects.toMatchObject({ code: 'not-found' })
  await deps.prisma.contact.create({ data: { ownerId: guest.userId, personId: owner.userId, createdAt: new Date() } })
  await addMembers(deps, owner, { conversationId, userIds: [guest.userId] })
  expect(await enterChat(deps, guest, conversationId)).toBe(true)
  await leaveGroup(deps, guest, conversationId)
  expect(await enterChat(deps, guest, conversationId)).toBe(true)
})

it('lets somebody in again who was taken out, came back by a newer link, and left', async () => {
  await enterChat(deps, guest, conversationId)
  await removeMember(deps, owner, { conversationId, userId: guest.userId })
  deps.clock.pass(1_000)
  const { url } = await createGroupLink(deps, owner, conversationId)
  await joinByLink(deps, guest, url.split('/').at(-1) ?? '')
  await leaveGroup(deps, guest, conversationId)
  expect(await enterChat(deps, guest, conversationId)).toBe(true)
})

it('lets the owner stay who they are', async () => {
  await enterChat(deps, owner, conversationId)
  expect(await load(owner)).toMatchObject({ memberCount: 1, place: { role: 'owner' } })
})

it('is full at some point, and not there where it is gone', async () => {
  await deps.prisma.conversation.update({ where: { id: conversationId }, data: { memberCount: GROUP_MAX_MEMBERS } })
  await expect(enterChat(deps, guest, conversationId)).rejects.toMatchObject({ code: 'group-full' })
  await expect(load(guest)).rejects.toMatchObject({ code: 'not-found' })
  const gone = deps.ids.next() as ConversationId
  await expect(enterChat(deps, guest, gone)).rejects.toMatchObject({ code: 'not-found' })
  expect(woken.filter((id) => id === inboxOf(guest.userId))).toEqual([])
})
