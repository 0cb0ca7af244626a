import { randomUUID } from 'node:crypto'
import type { UserId } from '@parley/contracts/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { ask, askersOf, contactsOf, emailOf, shareGroup } from '../testing/people.ts'
import { addContact } from './add-contact.ts'
import { answerRequest } from './answer-request.ts'
import { blockPerson } from './block-person.ts'
import { changeProfile } from './change-profile.ts'
import { findPerson } from './find-person.ts'
import { listBlocked } from './list-blocked.ts'
import { listContacts } from './list-contacts.ts'
import { listNicknames } from './list-nicknames.ts'
import { loadPersonPage } from './load-person-page.ts'
import { removeContact } from './remove-contact.ts'
import { renameContact } from './rename-contact.ts'
import { unblockPerson } from './unblock-person.ts'
import { viewProfile } from './view-profile.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

let nina: Actor
let raul: Actor
beforeEach(async () => {
  nina = await createActor(deps)
  raul = await createActor(deps)
  deps.accounts.registration = 'open'
  deps.mail.sent.length = 0
})

const to = (person: Actor) => ({ userId: person.userId })
const newHandle = () => `h${randomUUID().replaceAll('-', '').slice(0, 20)}`

describe('my own page', () => {
  it('keeps what is not named', async () => {
    const handle = newHandle()
    await changeProfile(deps, nina, { handle, writes: ['es', 'es', 'en'], quiet: { from: 1_320, until: 420 }, showsPresence: false })
    const profile = await changeProfile(deps, nina, { learns: ['hi'], isHandleHidden: true })
    expect(profile).toEqual({
      id: nina.userId,
      name: 'Nina',
      avatarId: null,
      handle,
      isHandleHidden: true,
      readingLanguage: 'en',
      writes: ['es', 'en'],
      learns: ['hi'],
      showsReadMarks: true,
      showsPresence: false,
      quiet: { from: 1_320, until: 420 },
      timeZone: expect.any(String),
    })
    expect(await changeProfile(deps, nina, { handle: '', quiet: { from: null, until: null } })).toMatchObject({
      handle: null,
      quiet: { from: null, until: null },
    })
    expect(await viewProfile(deps, nina)).toMatchObject({ handle: null, writes: ['es', 'en'] })
  })

  it('has a handle that nobody else has', async () => {
    const handle = newHandle()
    await changeProfile(deps, nina, { handle })
    await expect(changeProfile(deps, raul, { handle })).rejects.toMatchObject({ code: 'conflict' })
    await expect(changeProfile(deps, raul, { handle: 'parley' })).rejects.toMatchObject({ code: 'conflict' })
    await changeProfile(deps, nina, { handle: '' })
    expect(await changeProfile(deps, raul, { handle })).toMatchObject({ handle })
  })
})

describe('a handle', () => {
  it('finds its person, who then can be added', async () => {
    const handle = newHandle()
    await changeProfile(deps, raul, { handle, writes: ['es'] })
    expect(await findPerson(deps, nina, { handle })).toMatchObject({ id: raul.userId, handle, writes: ['es'], isContact: false })
    await addContact(deps, nina, to(raul))
    expect(await findPerson(deps, nina, { handle })).toMatchObject({ isContact: true })
    expect(await contactsOf(deps, raul)).toEqual([])
  })

  it('finds nobody who hides it or between whom a block stands, and is nothing for guests', async () => {
    const handle = newHandle()
    await changeProfile(deps, raul, { handle })
    await expect(findPerson(deps, await createActor(deps, { role: 'GUEST' }), { handle })).rejects.toMatchObject({ code: 'not-allowed' })
    await blockPerson(deps, nina, to(raul))
    await expect(findPerson(deps, nina, { handle })).rejects.toMatchObject({ code: 'not-found' })
    await changeProfile(deps, nina, { handle: newHandle() })
    const { handle: ninas } = await viewProfile(deps, nina)
    await expect(findPerson(deps, raul, { handle: ninas ?? '' })).rejects.toMatchObject({ code: 'not-found' })
    await unblockPerson(deps, nina, to(raul))
    await changeProfile(deps, raul, { isHandleHidden: true })
    await expect(findPerson(deps, nina, { handle })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe("somebody's page", () => {
  it('is for whoever shares a conversation with them now', async () => {
    await expect(loadPersonPage(deps, nina, to(raul))).rejects.toMatchObject({ code: 'not-found' })
    const conversationId = await shareGroup(deps, nina, raul)
    expect(await loadPersonPage(deps, nina, to(raul))).toMatchObject({ id: raul.userId, isContact: false, conversationId: null })
    await deps.prisma.conversationMember.updateMany({ where: { conversationId, userId: raul.userId }, data: { leftSeq: 0 } })
    await expect(loadPersonPage(deps, nina, to(raul))).rejects.toMatchObject({ code: 'not-found' })
    await expect(addContact(deps, nina, to(raul))).rejects.toMatchObject({ code: 'not-found' })
    expect(await loadPersonPage(deps, nina, to(nina))).toMatchObject({ id: nina.userId })
  })

  it('is for a contact, either way, and shows our conversation and what I call them', async () => {
    await shareGroup(deps, nina, raul)
    await addContact(deps, nina, to(raul))
    await deps.prisma.conversationMember.deleteMany({ where: { userId: raul.userId } })
    await renameContact(deps, nina, { ...to(raul), nickname: 'El técnico' })
    const [lowId = '', highId = ''] = [nina.userId, raul.userId].sort()
    const conversationId = deps.ids.next()
    const directPair = { create: { lowId, highId } }
    await deps.prisma.conversation.create({ data: { id: conversationId, kind: 'DIRECT', createdAt: new Date(), directPair } })
    expect(await loadPersonPage(deps, nina, to(raul))).toMatchObject({ isContact: true, nickname: 'El técnico', conversationId })
    expect(await loadPersonPage(deps, raul, to(nina))).toMatchObject({ isContact: false, nickname: null, conversationId })
    expect((await listContacts(deps, nina)).contacts).toMatchObject([{ id: raul.userId, nickname: 'El técnico', readingLanguage: 'en' }])
    expect(await listNicknames(deps, nina)).toEqual([{ userId: raul.userId, nickname: 'El técnico' }])
    expect(await listNicknames(deps, raul)).toEqual([])
    await renameContact(deps, nina, { ...to(raul), nickname: '' })
    expect(await listNicknames(deps, nina)).toEqual([])
    await removeContact(deps, nina, to(raul))
    await expect(removeContact(deps, nina, to(raul))).rejects.toMatchObject({ code: 'not-found' })
    await expect(renameContact(deps, nina, { ...to(raul), nickname: 'x' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(loadPersonPage(deps, raul, to(nina))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is for whoever could find them by a handle: nobody when it is hidden, no guest, and not across a block', async () => {
    const handle = newHandle()
    await changeProfile(deps, raul, { handle })
    const { id: userId } = await findPerson(deps, nina, { handle })
    expect(await loadPersonPage(deps, nina, { userId })).toMatchObject({ id: raul.userId, handle, isContact: false })
    const guest = await createActor(deps, { role: 'GUEST' })
    await expect(loadPersonPage(deps, guest, { userId })).rejects.toMatchObject({ code: 'not-found' })
    await changeProfile(deps, nina, { handle: newHandle() })
    await blockPerson(deps, nina, to(raul))
    await expect(loadPersonPage(deps, nina, to(raul))).rejects.toMatchObject({ code: 'not-found' })
    await expect(loadPersonPage(deps, raul, to(nina))).rejects.toMatchObject({ code: 'not-found' })
    await unblockPerson(deps, nina, to(raul))
    await changeProfile(deps, raul, { isHandleHidden: true })
    await expect(loadPersonPage(deps, nina, to(raul))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('does not tell whose an address is that I have asked', async () => {
    const email = await emailOf(deps, raul)
    await ask(deps, nina, email)
    await expect(loadPersonPage(deps, nina, to(raul))).rejects.toMatchObject({ code: 'not-found' })
    expect(await loadPersonPage(deps, raul, to(nina))).toMatchObject({ id: nina.userId })
  })
})

describe('blocking', () => {
  it('ends what was between the two, once', async () => {
    await ask(deps, raul, await emailOf(deps, nina))
    await answerRequest(deps, nina, { ...to(raul), accept: true })
    await deps.prisma.contactRequest.create({ data: { fromId: raul.userId, toId: nina.userId, createdAt: new Date() } })
    await blockPerson(deps, nina, to(raul))
    await blockPerson(deps, nina, to(raul))
    expect((await listBlocked(deps, nina)).map(({ id }) => id)).toEqual([raul.userId])
    expect([await contactsOf(deps, nina), await contactsOf(deps, raul), await askersOf(deps, nina)]).toEqual([[], [], []])
    await unblockPerson(deps, nina, to(raul))
    await expect(unblockPerson(deps, nina, to(raul))).rejects.toMatchObject({ code: 'not-found' })
    expect(await contactsOf(deps, nina)).toEqual([])
  })

  it('is told to whoever blocks, not to whoever is blocked', async () => {
    await shareGroup(deps, nina, raul)
    await blockPerson(deps, nina, to(raul))
    expect(await loadPersonPage(deps, nina, to(raul))).toMatchObject({ isBlocked: true })
    expect(await loadPersonPage(deps, raul, to(nina))).toMatchObject({ isBlocked: false })
    await expect(addContact(deps, nina, to(raul))).rejects.toMatchObject({ code: 'blocked' })
    await expect(addContact(deps, raul, to(nina))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is of somebody met, also when they have left, never of oneself or a stranger', async () => {
    await expect(blockPerson(deps, nina, to(nina))).rejects.toMatchObject({ code: 'conflict' })
    await expect(addContact(deps, nina, to(nina))).rejects.toMatchObject({ code: 'conflict' })
    for (const userId of [raul.userId, randomUUID() as UserId])
      await expect(blockPerson(deps, nina, { userId })).rejects.toMatchObject({ code: 'not-found' })
    const conversationId = await shareGroup(deps, nina, raul)
    await deps.prisma.conversationMember.updateMany({ where: { conversationId, userId: raul.userId }, data: { leftSeq: 0 } })
    await blockPerson(deps, nina, to(raul))
    expect(await listBlocked(deps, nina)).toHaveLength(1)
  })
})
