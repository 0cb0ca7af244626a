import { randomUUID } from 'node:crypto'
import type { Role } from '@parley/contracts/auth'
import { applyInboxFrame, type InboxFrame } from '@parley/contracts/apply-inbox-frame'
import type { UserId } from '@parley/contracts/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type Visitor, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

interface Person extends Visitor {
  id: UserId
  email: string
}

/** Somebody with an account and a name of their own. */
async function createPerson(name: string, role: Role = 'USER'): Promise<Person> {
  const visitor = await world.guest()
  const me = (await visitor.trpc.auth.me.query()) ?? expect.fail('nobody')
  const email = `${randomUUID()}@example.org`
  await world.deps.prisma.user.update({ where: { id: me.id }, data: { name, role, email } })
  return Object.assign(visitor, { id: me.id, email })
}

const refusal = (code: string) => ({ data: { code } })

it('lets two find each other by a handle, and one keep the other', async () => {
  const nina = await createPerson('Nina')
  const raul = await createPerson('Raúl')
  const handle = `r${randomUUID().replaceAll('-', '').slice(0, 20)}`
  expect(await raul.trpc.people.changeProfile.mutate({ handle: ` @${handle.toUpperCase()} `, learns: ['en'] })).toMatchObject({ handle })
  await expect(nina.trpc.people.changeProfile.mutate({ handle })).rejects.toMatchObject(refusal('conflict'))
  await expect(nina.trpc.people.changeProfile.mutate({ quiet: { from: 60, until: null } })).rejects.toMatchObject(refusal('bad-request'))
  const found = await nina.trpc.people.find.query({ handle: `@${handle}` })
  expect(found).toMatchObject({ id: raul.id, name: 'Raúl', learns: ['en'], isContact: false, conversationId: null })
  await nina.trpc.people.add.mutate({ userId: raul.id })
  await nina.trpc.people.rename.mutate({ userId: raul.id, nickname: 'The technician' })
  expect(await nina.trpc.people.load.query({ userId: raul.id })).toEqual({ ...found, isContact: true, nickname: 'The technician' })
  await nina.trpc.people.remove.mutate({ userId: raul.id })
  expect(await nina.trpc.people.load.query({ userId: raul.id })).toEqual(found)
  await raul.trpc.people.changeProfile.mutate({ isHandleHidden: true })
  await expect(nina.trpc.people.load.query({ userId: raul.id })).rejects.toMatchObject(refusal('not-found'))
})

it('answers whoever asks by mail in one way, whether the address is known or not', async () => {
  const nina = await createPerson('Nina')
  const raul = await createPerson('Raúl')
  const unknown = `${randomUUID()}@example.org`
  const answers = [await nina.trpc.people.ask.mutate({ email: raul.email }), await nina.trpc.people.ask.mutate({ email: unknown })]
  expect(answers).toEqual([{}, {}])
  await world.deps.settled()
  expect(world.deps.mail.sent.filter(({ to }) => to === raul.email)).toHaveLength(1)
  expect(world.deps.mail.sent.filter(({ to }) => to === unknown)).toHaveLength(1)
  expect(await nina.trpc.people.contacts.query()).toEqual({ contacts: [], requests: [] })
  expect((await raul.trpc.people.contacts.query()).requests).toMatchObject([{ person: { id: nina.id, name: 'Nina' } }])
  await raul.trpc.people.answer.mutate({ userId: nina.id, accept: true })
  expect((await nina.trpc.people.contacts.query()).contacts).toMatchObject([{ id: raul.id, nickname: null }])
})

it('answers the sixth who asks one address in an hour as it did the first, and tells nobody', async () => {
  const email = `${randomUUID()}@example.org`
  const people = await Promise.all(Array.from({ length: 6 }, () => createPerson('Nina')))
  for (const person of people) expect(await person.trpc.people.ask.mutate({ email })).toEqual({})
  await world.deps.settled()
  expect(world.deps.mail.sent.filter(({ to }) => to === email)).toHaveLength(5)
})

it('tells at once whoever is asked, and then those on their other screens, and nobody else', async () => {
  const nina = await createPerson('Nina')
  const raul = await createPerson('Raúl')
  const snapshot = await raul.trpc.chat.inbox.query({ list: 'open' })
  expect(snapshot.contactRequests).toBe(0)
  const open = async (person: Person) => {
    const socket = await person.socket()
    await socket.request({ type: 'hello', open: [], inboxSeq: snapshot.inboxSeq })
    return socket
  }
  const [theirs, ninas] = [await open(raul), await open(nina)]
  const heard = (socket: typeof theirs, count: number) =>
    socket.until((frame) => frame.type === 'requests-changed' && frame.contactRequests === count)
  const asFresh = async () => {
    const replayed = theirs.frames.reduce((inbox, frame) => applyInboxFrame(inbox, frame as InboxFrame, raul.id), snapshot)
    expect(replayed).toEqual(await raul.trpc.chat.inbox.query({ list: 'open' }))
  }
  await nina.trpc.people.ask.mutate({ email: raul.email })
  await heard(theirs, 1)
  await asFresh()
  await raul.trpc.people.answer.mutate({ userId: nina.id, accept: false })
  await heard(theirs, 0)
  await asFresh()
  // Whoever comes late hears the end of it.
  const late = await open(raul)
  await heard(late, 0)
  expect(ninas.frames.filter(({ type }) => type === 'requests-changed')).toEqual([])
})

it('shows a link to whoever holds it, and brings a guest to its owner', async () => {
  const nina = await createPerson('Nina')
  const { url } = await nina.trpc.people.createLink.mutate()
  const token = url.split('/meet/')[1] ?? expect.fail('no token')
  const stranger = world.visitor()
  expect(await stranger.trpc.people.viewLink.query({ token })).toMatchObject({ state: 'open', person: { name: 'Nina' }, isMe: false })
  await expect(stranger.trpc.people.acceptLink.mutate({ token })).rejects.toMatchObject(refusal('not-signed-in'))
  const guest = await world.guest()
  expect(await guest.trpc.people.acceptLink.mutate({ token })).toEqual({ userId: nina.id })
  expect((await guest.trpc.people.contacts.query()).contacts).toMatchObject([{ id: nina.id }])
  await nina.trpc.people.createLink.mutate()
  await expect(guest.trpc.people.acceptLink.mutate({ token })).rejects.toMatchObject(refusal('link-expired'))
})

it('turns somebody away, tells the admins, and lets them near again', async () => {
  const nina = await createPerson('Nina')
  const raul = await createPerson('Raúl')
  const admin = await createPerson('Boss', 'ADMIN')
  await raul.trpc.people.ask.mutate({ email: nina.email })
  await world.deps.settled()
  const report = { userId: raul.id, conversationId: null, messageId: null, reason: 'spam' } as const
  await nina.trpc.people.report.mutate(report)
  await nina.trpc.people.block.mutate({ userId: raul.id })
  expect(await nina.trpc.people.blocked.query()).toMatchObject([{ id: raul.id, name: 'Raúl' }])
  expect(await nina.trpc.people.contacts.query()).toEqual({ contacts: [], requests: [] })
  const [first] = await admin.trpc.people.reports.query()
  expect(first).toMatchObject({ person: { id: raul.id }, reporter: { id: nina.id }, reason: 'spam', comment: '', lines: [] })
  await admin.trpc.people.resolveReport.mutate({ id: first?.id ?? '' })
  expect(await admin.trpc.people.reports.query()).toEqual([])
  await nina.trpc.people.unblock.mutate({ userId: raul.id })
  expect(await nina.trpc.people.blocked.query()).toEqual([])
  expect(await nina.trpc.people.profile.query()).toMatchObject({ name: 'Nina', showsReadMarks: true })
})

it('lets a guest look nobody up, and write to nobody', async () => {
  const guest = await world.guest()
  await expect(guest.trpc.people.find.query({ handle: 'nobody' })).rejects.toMatchObject(refusal('not-allowed'))
  await expect(guest.trpc.people.ask.mutate({ email: 'new@example.org' })).rejects.toMatchObject(refusal('not-allowed'))
})
