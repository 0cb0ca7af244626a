import { GROUP_MAX_MEMBERS } from '@parley/contracts/chat'
import { invitationCreate } from '@parley/contracts/invitations'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deleteConversations } from '../auth/delete-conversations.ts'
import { findActor } from '../auth/store.ts'
import { loadChat } from '../chat/load-chat.ts'
import type { Actor } from '../deps.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { enterInvitedChat } from './enter-invited-chat.ts'
import { invite } from './invite.ts'
import { listInvitations } from './list-invitations.ts'
import { startInvitation } from './start-invitation.ts'
import { viewInvitation } from './view-invitation.ts'

let deps: TestDeps
let admin: Actor
beforeEach(async () => {
  deps = await createTestDeps()
  admin = await createActor(deps, { role: 'ADMIN', tokens: null })
})
afterEach(() => deps[Symbol.asyncDispose]())

const wanted = (change: object = {}) =>
  invitationCreate.parse({
    label: 'Neighbours',
    budgetTokens: 25_000,
    maxGuests: 3,
    expiresAt: deps.clock.now() + 60_000,
    scene: null,
    language: null,
    chatTitle: ' Our street ',
    ...change,
  })
const make = async (change?: object) => (await invite(deps, admin, wanted(change))).url.split('/').at(-1) ?? ''
const view = (token: string, visitor: Actor | null = null) => viewInvitation(deps, visitor, { token, readingLanguage: 'en' })
const start = (token: string, visitor: Actor | null = null) =>
  startInvitation(deps, visitor, { token, name: 'Mara', readingLanguage: 'es', coachLanguage: 'es', timeZone: 'Europe/Madrid' }, 'test')
const seat = async (token: string): Promise<Actor> => {
  const { sessionId } = await start(token)
  return (sessionId && (await findActor(deps.sql, sessionId, deps.clock.now()))) || expect.fail('no session')
}

describe('an invitation into a chat', () => {
  it('makes a group of the inviter, and names it to whoever opens the link and to the admin', async () => {
    const token = await make()
    expect(await view(token)).toMatchObject({ state: 'open', scene: null, chat: { title: 'Our street', memberCount: 1 } })
    expect(await listInvitations(deps, admin)).toMatchObject([{ chatTitle: 'Our street', sceneTitle: null }])
    const group = await deps.prisma.conversation.findFirstOrThrow({ where: { kind: 'GROUP' }, include: { members: true } })
    expect(group.members).toMatchObject([{ userId: admin.userId, role: 'OWNER' }])
  })

  it('has no scene', async () => {
    await expect(make({ scene: 'broken-heating', language: 'es' })).rejects.toMatchObject({ code: 'bad-request' })
    expect(await deps.prisma.conversation.count()).toBe(0)
    expect(await view(await make({ chatTitle: null }))).toMatchObject({ chat: null })
  })

  it('seats a guest with a budget, and lets them into the group', async () => {
    const token = await make()
    const guest = await seat(token)
    const chatId = (await enterInvitedChat(deps, guest, token)) ?? expect.fail('no chat')
    expect(await loadChat(deps, guest, chatId)).toMatchObject({ title: 'Our street', memberCount: 2, place: { role: 'member' } })
    expect(await view(token, guest)).toMatchObject({ seated: true, chat: { memberCount: 2 }, budgetTokens: 25_000 })
  })

  it('lets in whoever took the seat and got no further, when they start again', async () => {
    const token = await make({ maxGuests: 1 })
    const guest = await seat(token)
    expect(await start(token, guest)).toMatchObject({ sessionId: null })
    await enterInvitedChat(deps, guest, token)
    await enterInvitedChat(deps, guest, token)
    expect(await view(token, guest)).toMatchObject({ chat: { memberCount: 2 } })
  })

  it('lets nobody in who has no seat', async () => {
    const token = await make()
    const stranger = await createActor(deps)
    await expect(enterInvitedChat(deps, stranger, token)).rejects.toMatchObject({ code: 'not-found' })
    await expect(enterInvitedChat(deps, stranger, deps.ids.secret())).rejects.toMatchObject({ code: 'not-found' })
  })

  it('takes no seat where the group has no room, except of who is in it', async () => {
    const token = await make()
    const guest = await seat(token)
    await enterInvitedChat(deps, guest, token)
    await deps.prisma.conversation.updateMany({ where: { kind: 'GROUP' }, data: { memberCount: GROUP_MAX_MEMBERS } })
    expect(await view(token)).toMatchObject({ state: 'full' })
    await expect(start(token)).rejects.toMatchObject({ code: 'group-full' })
    expect(await view(token, guest)).toMatchObject({ state: 'open' })
    expect(await deps.prisma.invitation.findFirst()).toMatchObject({ seatsTaken: 1 })
  })

  it('is closed when the group is gone', async () => {
    const token = await make()
    await deleteConversations(deps.sql, `kind = 'GROUP'`, [])
    expect(await view(token)).toEqual({ state: 'revoked', inviterName: 'Nina' })
  })
})
