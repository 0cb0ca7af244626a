import type { signUp } from '@parley/contracts/auth'
import type { SessionId } from '@parley/contracts/ids'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '../deps.ts'
import { AppError } from '../errors.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor, createGuest, createOpenInvitation, createTalk } from '../testing/factories.ts'
import { changeEmail } from './change-email.ts'
import { changePassword } from './change-password.ts'
import { deleteLapsedGuests, GUEST_KEPT_MS } from './delete-lapsed-guests.ts'
import { endSessions } from './end-session.ts'
import { enterAccount } from './enter-account.ts'
import { loadAccount } from './load-account.ts'
import { openMailLink } from './open-mail-link.ts'
import { forgotPassword } from './forgot-password.ts'
import { resetPassword } from './reset-password.ts'
import { signInByPassword } from './sign-in.ts'
import { signUpVisitor } from './sign-up.ts'
import { findActor } from './store.ts'

let deps: TestDeps
beforeEach(async () => {
  deps = await createTestDeps()
})
afterEach(() => deps[Symbol.asyncDispose]())

const PASSWORD = 'correct horse battery'
const form = (email: string, password = PASSWORD): z.infer<typeof signUp> => ({
  name: 'Nina',
  email,
  password,
  readingLanguage: 'fr',
  timeZone: 'Europe/Paris',
})
const actorOf = async (sessionId: SessionId | null): Promise<Actor> =>
  (sessionId && (await findActor(deps.sql, sessionId, deps.clock.now()))) || expect.fail('no session')

/** The secret in the newest mail to somebody. */
async function secretIn(to: string, path: string): Promise<string> {
  await deps.settled()
  const mail = deps.mail.sent.findLast((message) => message.to === to) ?? expect.fail(`no mail to ${to}`)
  return new RegExp(`${path}/([A-Za-z0-9_-]{43})`).exec(mail.text)?.[1] ?? expect.fail('no link')
}

async function register(email: string): Promise<Actor> {
  const sessionId = await signUpVisitor(deps, null, form(email), 'test')
  const guest = await actorOf(sessionId)
  const opened = await openMailLink(deps, guest, await secretIn(email, 'confirm'), 'test')
  return actorOf(opened.sessionId)
}

describe('signing up', () => {
  it('makes a guest at once, and a person with the allowance when the address is proven', async () => {
    const guest = await actorOf(await signUpVisitor(deps, null, form('nina@example.org'), 'test'))
    expect(guest.role).toBe('GUEST')
    await expect(signInByPassword(deps, null, { email: 'nina@example.org', password: PASSWORD }, 'test')).rejects.toMatchObject({
      code: 'wrong-credentials',
    })
    expect(deps.mail.sent[0]?.subject).toBe('Confirmez votre adresse pour Parley')

    const opened = await openMailLink(deps, guest, await secretIn('nina@example.org', 'confirm'), 'test')
    const person = await actorOf(opened.sessionId)
    expect(person).toMatchObject({ userId: guest.userId, role: 'USER' })
    expect(await findActor(deps.sql, guest.sessionId, deps.clock.now())).toBe(null)
    expect(await deps.prisma.budget.findFirst({ where: { accountId: person.budgetAccountId } })).toMatchObject({ granted: 100_000n })
    expect(await signInByPassword(deps, null, { email: 'nina@example.org', password: PASSWORD }, 'test')).toEqual(expect.any(String))
  })

  it('keeps what a guest of an invitation has, and the link works once', async () => {
    const guest = await createGuest(deps, 5000)
    const conversationId = await createTalk(deps, guest)
    expect(await signUpVisitor(deps, guest, form('nina@example.org'), 'test')).toBe(null)
    const secret = await secretIn('nina@example.org', 'confirm')
    const opened = await Promise.allSettled([openMailLink(deps, guest, secret, 'a'), openMailLink(deps, guest, secret, 'b')])
    expect(opened.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(await deps.prisma.talk.findUnique({ where: { conversationId } })).toMatchObject({ userId: guest.userId })
    expect(await deps.prisma.budget.findFirst({ where: { accountId: guest.budgetAccountId } })).toMatchObject({ granted: 105_000n })
  })

  it('never tells whether an address is known', async () => {
    await register('nina@example.org')
    const again = await signUpVisitor(deps, null, form('nina@example.org', 'another password'), 'test')
    expect((await actorOf(again)).role).toBe('GUEST')
    await deps.settled()
    const mail = deps.mail.sent.at(-1)
    expect(mail?.subject).toBe('Vous avez déjà un compte Parley')
    expect(mail?.text).not.toContain('/confirm/')
    await expect(signInByPassword(deps, null, { email: 'nina@example.org', password: 'another password' }, 'test')).rejects.toMatchObject({
      code: 'wrong-credentials',
    })
  })

  it('gives an address to who proves it first', async () => {
    const first = await actorOf(await signUpVisitor(deps, null, form('nina@example.org'), 'test'))
    const secretOfFirst = await secretIn('nina@example.org', 'confirm')
    const second = await actorOf(await signUpVisitor(deps, null, form('nina@example.org'), 'test'))
    const secretOfSecond = await secretIn('nina@example.org', 'confirm')
    await openMailLink(deps, second, secretOfSecond, 'test')
    await expect(openMailLink(deps, first, secretOfFirst, 'test')).rejects.toMatchObject({ code: 'conflict' })
    expect((await deps.prisma.user.findUnique({ where: { id: first.userId } }))?.role).toBe('GUEST')
  })

  it.each([
    ['invite', null, 'registration-closed'],
    ['closed', 'GUEST', 'registration-closed'],
    ['invite', 'GUEST', null],
  ] as const)('with registration %s, for %s: %s', async (registration, role, code) => {
    deps.accounts.registration = registration
    const visitor = role && (await createActor(deps, { role }))
    const attempt = signUpVisitor(deps, visitor, form('nina@example.org'), 'test')
    if (code) await expect(attempt).rejects.toMatchObject({ code })
    else expect(await attempt).toBe(null)
  })

  it('makes an admin of a listed address, once it is proven', async () => {
    const boss = await register('boss@example.org')
    expect(boss.role).toBe('ADMIN')
    expect(await deps.prisma.budget.findFirst({ where: { accountId: boss.budgetAccountId } })).toMatchObject({ granted: null })
  })
})

describe('links', () => {
  it('run out', async () => {
    const guest = await actorOf(await signUpVisitor(deps, null, form('nina@example.org'), 'test'))
    const secret = await secretIn('nina@example.org', 'confirm')
    deps.clock.pass(24 * 60 * 60 * 1000)
    await expect(openMailLink(deps, guest, secret, 'test')).rejects.toMatchObject({ code: 'link-expired' })
  })

  it('of one purpose do not serve another', async () => {
    await register('nina@example.org')
    await forgotPassword(deps, 'nina@example.org')
    const secret = await secretIn('nina@example.org', 'reset')
    await expect(openMailLink(deps, null, secret, 'test')).rejects.toMatchObject({ code: 'link-expired' })
  })

  it('are tried again when the mail server says later', async () => {
    deps.mail.failures.push('temporary')
    await signUpVisitor(deps, null, form('nina@example.org'), 'test')
    await deps.settled()
    expect(deps.mail.sent).toHaveLength(1)
    expect(JSON.stringify(deps.logged)).not.toContain('nina@example.org')
  })
})

describe('passwords', () => {
  it('are set anew by mail: every old session ends', async () => {
    const person = await register('nina@example.org')
    await forgotPassword(deps, 'nobody@example.org')
    await forgotPassword(deps, 'nina@example.org')
    const sessionId = await resetPassword(
      deps,
      null,
      { token: await secretIn('nina@example.org', 'reset'), password: 'a new long password' },
      'test',
    )
    expect((await actorOf(sessionId)).userId).toBe(person.userId)
    expect(await findActor(deps.sql, person.sessionId, deps.clock.now())).toBe(null)
    await expect(signInByPassword(deps, null, { email: 'nina@example.org', password: PASSWORD }, 'test')).rejects.toMatchObject({
      code: 'wrong-credentials',
    })
    expect(deps.mail.sent.some((mail) => mail.to === 'nobody@example.org')).toBe(false)
  })

  it('that were replaced while somebody signed in by them open nothing', async () => {
    await register('nina@example.org')
    await forgotPassword(deps, 'nina@example.org')
    const token = await secretIn('nina@example.org', 'reset')
    let isReset = false
    // Between the look at the password and the session, a reset goes through.
    const prisma = deps.prisma.$extends({
      query: {
        user: {
          async findUnique({ args, query }) {
            const found = await query(args)
            if (!isReset) await resetPassword(deps, null, { token, password: 'a new long password' }, 'owner')
            isReset = true
            return found
          },
        },
      },
    }) as unknown as TestDeps['prisma']
    const stale = signInByPassword({ ...deps, prisma }, null, { email: 'nina@example.org', password: PASSWORD }, 'thief')
    await expect(stale).rejects.toMatchObject({ code: 'wrong-credentials' })
    expect(await deps.prisma.session.count({ where: { userAgent: 'thief' } })).toBe(0)
  })

  it('are changed only by who knows the old one', async () => {
    const person = await register('nina@example.org')
    await expect(changePassword(deps, person, { current: 'wrong', next: 'a new long password' }, 'test')).rejects.toMatchObject({
      code: 'wrong-credentials',
    })
    const sessionId = await changePassword(deps, person, { current: PASSWORD, next: 'a new long password' }, 'test')
    expect((await actorOf(sessionId)).userId).toBe(person.userId)
    expect(await findActor(deps.sql, person.sessionId, deps.clock.now())).toBe(null)
  })
})

it('leaves a guest as they were when the password they signed in by was changed meanwhile', async () => {
  const person = await register('nina@example.org')
  const guest = await actorOf(await signUpVisitor(deps, null, form('somebody@example.org'), 'test'))
  const talk = await createTalk(deps, guest)
  const refuse = () => Promise.reject(new AppError('wrong-credentials'))
  await expect(enterAccount(deps, guest, person.userId, 'test', refuse)).rejects.toMatchObject({ code: 'wrong-credentials' })
  expect(await deps.prisma.talk.findUnique({ where: { conversationId: talk } })).toMatchObject({ userId: guest.userId })
})

it('changes an address by mail, and tells the old one', async () => {
  const person = await register('nina@example.org')
  await changeEmail(deps, person, { email: 'new@example.org', password: PASSWORD })
  expect(await loadAccount(deps, person)).toMatchObject({ email: 'nina@example.org', pendingEmail: 'new@example.org', hasPassword: true })
  const opened = await openMailLink(deps, person, await secretIn('new@example.org', 'confirm'), 'test')
  expect(opened.purpose).toBe('email-changed')
  await deps.settled()
  expect(deps.mail.sent.at(-1)).toMatchObject({ to: 'nina@example.org', subject: 'Votre adresse Parley a changé' })
  expect(await signInByPassword(deps, null, { email: 'new@example.org', password: PASSWORD }, 'test')).toEqual(expect.any(String))
})

it('shows devices, and ends all of them', async () => {
  const person = await register('nina@example.org')
  await signInByPassword(deps, null, { email: 'nina@example.org', password: PASSWORD }, 'phone')
  expect((await loadAccount(deps, person)).devices.map((device) => device.isThis).sort()).toEqual([false, true])
  const heard: string[] = []
  deps.bus.onLive((_topic, message) => void (message.type === 'session-ended' && heard.push(message.sessionId)))
  await endSessions(deps, async () => person)
  expect(heard).toHaveLength(2)
  expect(await findActor(deps.sql, person.sessionId, deps.clock.now())).toBe(null)
})

it('deletes guests and what they said 30 days after their invitation, and nobody else', async () => {
  const { id } = await createOpenInvitation(deps)
  const lapsed = await createActor(deps, { role: 'GUEST' })
  const conversationId = await createTalk(deps, lapsed)
  await deps.prisma.invitationSeat.create({ data: { invitationId: id, userId: lapsed.userId, createdAt: new Date() } })
  const person = await createActor(deps)
  await createTalk(deps, person)
  deps.clock.pass(GUEST_KEPT_MS)
  expect(await deleteLapsedGuests(deps)).toBe(0)
  deps.clock.pass(8 * 24 * 60 * 60 * 1000)
  expect(await deleteLapsedGuests(deps)).toBe(1)
  expect(await deps.prisma.user.findUnique({ where: { id: lapsed.userId } })).toBe(null)
  expect(await deps.prisma.conversation.findUnique({ where: { id: conversationId } })).toBe(null)
  expect(await deps.prisma.talk.count()).toBe(1)
})

it('leaves no link behind that could undo a new password or a new address', async () => {
  const person = await register('nina@example.org')
  await changeEmail(deps, person, { email: 'thief@example.org', password: PASSWORD })
  const byThief = await secretIn('thief@example.org', 'confirm')
  await forgotPassword(deps, 'nina@example.org')
  const visit = { token: await secretIn('nina@example.org', 'reset'), password: 'a new long password' }
  const again = await actorOf(await resetPassword(deps, null, visit, 'test'))
  await expect(openMailLink(deps, null, byThief, 'test')).rejects.toMatchObject({ code: 'link-expired' })

  await forgotPassword(deps, 'nina@example.org')
  const toOldBox = await secretIn('nina@example.org', 'reset')
  await changeEmail(deps, again, { email: 'new@example.org', password: 'a new long password' })
  await openMailLink(deps, again, await secretIn('new@example.org', 'confirm'), 'test')
  await expect(resetPassword(deps, null, { token: toOldBox, password: 'of the old box' }, 'test')).rejects.toMatchObject({
    code: 'link-expired',
  })
})

it('leaves no way in to a stranger who signed up with the address of somebody who then confirms it', async () => {
  const stranger = await actorOf(await signUpVisitor(deps, null, form('boss@example.org'), 'stranger'))
  const owner = await actorOf((await openMailLink(deps, null, await secretIn('boss@example.org', 'confirm'), 'test')).sessionId)
  expect(owner.role).toBe('ADMIN')
  expect(await findActor(deps.sql, stranger.sessionId, deps.clock.now())).toBe(null)
  await expect(signInByPassword(deps, null, { email: 'boss@example.org', password: PASSWORD }, 'stranger')).rejects.toMatchObject({
    code: 'wrong-credentials',
  })
})
