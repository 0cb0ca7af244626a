import { randomUUID } from 'node:crypto'
import type { ConversationId, MessageId } from '@parley/contracts/ids'
import { REPORT_CONTEXT } from '@parley/contracts/people'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { listPersonReports } from './list-person-reports.ts'
import { reportPerson } from './report-person.ts'
import { resolvePersonReport } from './resolve-person-report.ts'

let deps: TestDeps
let admin: Actor
beforeAll(async () => {
  deps = await createTestDeps()
  admin = await createActor(deps, { role: 'ADMIN' })
})
afterAll(() => deps[Symbol.asyncDispose]())

let nina: Actor
let raul: Actor
let conversationId: ConversationId
beforeEach(async () => {
  await deps.prisma.personReport.deleteMany()
  nina = await createActor(deps)
  raul = await createActor(deps)
  await deps.prisma.user.update({ where: { id: raul.userId }, data: { name: 'Raúl' } })
  conversationId = deps.ids.next() as ConversationId
  const members = { create: [nina, raul].map(({ userId }) => ({ userId, role: 'MEMBER' as const, joinedSeq: 2 })) }
  await deps.prisma.conversation.create({ data: { id: conversationId, kind: 'GROUP', createdAt: new Date(), memberCount: 2, members } })
})

async function say(sender: Actor, seq: number, body: string, more: object = {}): Promise<MessageId> {
  const id = deps.ids.next()
  const data = { id, conversationId, seq, senderId: sender.userId, clientMessageId: randomUUID(), body, language: 'es' }
  await deps.prisma.message.create({ data: { ...data, createdAt: new Date(), ...more } })
  return id as MessageId
}

const report = (messageId: MessageId | null, more: { userId?: Actor['userId']; conversationId?: ConversationId | null } = {}) =>
  reportPerson(deps, nina, { userId: raul.userId, conversationId, messageId, reason: 'hurtful', comment: 'Look', ...more })
const linesOf = async () => (await listPersonReports(deps, admin))[0]?.lines

it('copies the message and those before it that I see, and outlives them', async () => {
  await say(raul, 1, 'before I came')
  await say(nina, 2, 'too far back')
  for (let seq = 3; seq < 3 + REPORT_CONTEXT - 1; seq += 1) await say(nina, seq, `line ${seq}`)
  await say(raul, 10, 'withheld', { isWithheld: true })
  await say(raul, 11, '', { erasedBy: 'SENDER' })
  await say(raul, 12, '', { notice: 'RENAMED' })
  const hidden = await say(raul, 13, 'hidden')
  await deps.prisma.hiddenMessage.create({ data: { userId: nina.userId, messageId: hidden } })
  await say(nina, 14, 'mine', { isWithheld: true })
  const messageId = await say(raul, 15, 'You, @[0]!', { mentions: { create: [{ position: 0, userId: nina.userId }] } })
  await say(nina, 16, 'after it')
  await report(messageId)
  await deps.prisma.conversation.delete({ where: { id: conversationId } })
  const lines = [3, 4, 5, 6].map((seq) => ({ author: 'Nina', text: `line ${seq}`, isReported: false }))
  expect(await listPersonReports(deps, admin)).toMatchObject([
    { person: { id: raul.userId }, reporter: { id: nina.userId }, reason: 'hurtful', comment: 'Look' },
  ])
  expect(await linesOf()).toEqual([
    ...lines,
    { author: 'Nina', text: 'mine', isReported: false },
    { author: 'Raúl', text: 'You, @Nina!', isReported: true },
  ])
})

it('needs no message, and no account in the end', async () => {
  await report(null, { conversationId: null })
  await deps.prisma.conversation.delete({ where: { id: conversationId } })
  await deps.prisma.session.deleteMany({ where: { userId: { in: [nina.userId, raul.userId] } } })
  await deps.prisma.user.deleteMany({ where: { id: { in: [nina.userId, raul.userId] } } })
  expect(await listPersonReports(deps, admin)).toMatchObject([{ person: null, reporter: null, lines: [] }])
})

describe('is refused', () => {
  it('of oneself, and of a stranger', async () => {
    await expect(report(null, { userId: nina.userId })).rejects.toMatchObject({ code: 'conflict' })
    const stranger = await createActor(deps)
    for (const userId of [stranger.userId, randomUUID() as Actor['userId']])
      await expect(report(null, { userId, conversationId: null })).rejects.toMatchObject({ code: 'not-found' })
  })

  it.each([
    ['before I came', { seq: 1 }],
    ['withheld', { isWithheld: true }],
    ['erased', { erasedBy: 'MODERATOR' }],
    ['a notice', { notice: 'LEFT' }],
  ])('for a message that is %s', async (_name, more) => {
    const messageId = await say(raul, 2, 'Hola', more)
    await expect(report(messageId)).rejects.toMatchObject({ code: 'not-found' })
    expect(await deps.prisma.personReport.count()).toBe(0)
  })

  it('for what somebody else said, or was said elsewhere, or where I am no more', async () => {
    await expect(report(await say(nina, 2, 'Hola'))).rejects.toMatchObject({ code: 'not-found' })
    const messageId = await say(raul, 3, 'Hola')
    await expect(report(messageId, { conversationId: randomUUID() as ConversationId })).rejects.toMatchObject({ code: 'not-found' })
    await deps.prisma.conversationMember.updateMany({ where: { conversationId, userId: nina.userId }, data: { leftSeq: 3 } })
    for (const place of [conversationId, null])
      await expect(report(messageId, { conversationId: place })).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('is for admins to read and to deal with, once', async () => {
  await report(null)
  const id = (await listPersonReports(deps, admin))[0]?.id ?? expect.fail('no report')
  await expect(listPersonReports(deps, nina)).rejects.toMatchObject({ code: 'not-found' })
  await expect(resolvePersonReport(deps, nina, { id })).rejects.toMatchObject({ code: 'not-found' })
  await resolvePersonReport(deps, admin, { id })
  expect(await listPersonReports(deps, admin)).toEqual([])
  await expect(resolvePersonReport(deps, admin, { id })).rejects.toMatchObject({ code: 'not-found' })
})
