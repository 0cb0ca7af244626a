import { randomUUID } from 'node:crypto'
import type { ClientMessageId, SessionId } from '@parley/contracts/ids'
import type { Identity } from '@parley/providers/identity/port'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { loadTalkSnapshot } from '../practice/load-talk.ts'
import { endTalk } from '../practice/end-talk.ts'
import { takeTurn } from '../practice/take-turn.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor, createGuest, createOpenInvitation, createTalk } from '../testing/factories.ts'
import { mergeGuest } from './merge-guest.ts'
import { openMailLink } from './open-mail-link.ts'
import { REPOINTED } from './repointed.ts'
import { signInWithIdentity, unlinkIdentity } from './sign-in-with-identity.ts'
import { signUpVisitor } from './sign-up.ts'
import { findActor } from './store.ts'

let deps: TestDeps
beforeEach(async () => {
  deps = await createTestDeps()
})
afterEach(() => deps[Symbol.asyncDispose]())

const identity = (overrides: Partial<Identity> = {}): Identity => ({
  subject: '42',
  email: 'Nina@Example.org',
  emailVerified: true,
  name: 'Nina K',
  ...overrides,
})
const enter = async (visitor: Actor | null, who = identity(), link = false) =>
  actorOf(
    await signInWithIdentity(deps, visitor, { provider: 'google', identity: who, link, readingLanguage: 'en', timeZone: 'UTC' }, 'test'),
  )
const actorOf = async (sessionId: SessionId): Promise<Actor> =>
  (await findActor(deps.sql, sessionId, deps.clock.now())) ?? expect.fail('no session')
const budgetOf = (actor: Actor) => deps.prisma.budget.findFirstOrThrow({ where: { accountId: actor.budgetAccountId } })

describe('by Google', () => {
  it('comes somebody new, known by subject at the next visit whatever the e-mail', async () => {
    const first = await enter(null)
    expect(first.role).toBe('USER')
    const second = await enter(null, identity({ email: 'other@example.org' }))
    expect(second.userId).toBe(first.userId)
    const stranger = await enter(null, identity({ subject: '43' }))
    expect(stranger.userId).not.toBe(first.userId)
    expect(await deps.prisma.user.findUnique({ where: { email: 'nina@example.org' } })).toMatchObject({ id: first.userId })
  })

  it('stays a guest without a proven e-mail, and is no admin by an unproven one', async () => {
    const person = await enter(null, identity({ email: 'boss@example.org', emailVerified: false }))
    expect(person.role).toBe('GUEST')
    expect((await enter(null, identity({ subject: '7', email: 'boss@example.org' }))).role).toBe('ADMIN')
  })

  it('keeps everything of a guest, who is the same person afterwards', async () => {
    const guest = await createGuest(deps, 5000)
    const conversationId = await createTalk(deps, guest)
    const person = await enter(guest)
    expect(person).toMatchObject({ userId: guest.userId, role: 'USER' })
    expect(await loadTalkSnapshot(deps, person, conversationId)).toMatchObject({ budget: { granted: 105_000, spent: 0 } })
    expect(await findActor(deps.sql, guest.sessionId, deps.clock.now())).toBe(null)
  })

  it('links to the account somebody is in, never to two, and comes off only when there is another way in', async () => {
    const person = await createActor(deps)
    expect((await enter(person, identity(), true)).userId).toBe(person.userId)
    const other = await createActor(deps)
    await expect(enter(other, identity(), true)).rejects.toMatchObject({ code: 'identity-taken' })
    await expect(unlinkIdentity(deps, person, 'google')).rejects.toMatchObject({ code: 'conflict' })
    await deps.prisma.user.update({ where: { id: person.userId }, data: { passwordHash: 'set' } })
    await unlinkIdentity(deps, person, 'google')
    expect(await deps.prisma.identity.count()).toBe(0)
  })

  it('leaves no way in to a stranger who signed up with the address of who opens the mail', async () => {
    const guest = await createGuest(deps, 5000)
    const stranger = await enter(guest, identity({ subject: 'stranger', emailVerified: false }))
    const form = { name: 'Nina', email: 'nina@example.org', password: 'a long password', readingLanguage: 'en', timeZone: 'UTC' } as const
    await signUpVisitor(deps, stranger, form, 'test')
    await deps.settled()
    const secret = /confirm\/(\S{43})/.exec(deps.mail.sent.at(-1)?.text ?? '')?.[1] ?? expect.fail('no link')
    const owner = await actorOf((await openMailLink(deps, null, secret, 'test')).sessionId)
    expect((await enter(null, identity({ subject: 'stranger', emailVerified: false }))).userId).not.toBe(owner.userId)
    expect(await findActor(deps.sql, stranger.sessionId, deps.clock.now())).toBe(null)
  })

  it.each(['invite', 'closed'] as const)('makes no account when registration is %s', async (registration) => {
    deps.accounts.registration = registration
    await expect(enter(null)).rejects.toMatchObject({ code: 'registration-closed' })
    expect(await deps.prisma.user.count()).toBe(0)
  })
})

describe('a guest who signs in to an account that exists', () => {
  it('brings talks, seats and what is left of the budget, once, while replies stream', async () => {
    await using slow = await createTestDeps({
      partner: () => ({ text: 'El martes.', delayMs: 300 }),
      coach: () => ({ text: 'note: Calm.', delayMs: 300 }),
    })
    const streaming = { ...deps, llms: slow.llms }
    const account = await enter(null)
    const guest = await createGuest(deps, 9000)
    const conversationId = await createTalk(deps, guest)
    await takeTurn(streaming, guest, { conversationId, clientMessageId: randomUUID() as ClientMessageId, text: 'Hola' })
    expect((await budgetOf(guest)).held).toBeGreaterThan(0n)

    const told: string[] = []
    deps.bus.onLive((topic, message) => void (message.type === 'quota-changed' && told.push(topic)))
    const person = await enter(guest)
    await mergeGuest(deps, guest, account.userId)
    expect(person.userId).toBe(account.userId)
    expect(await deps.prisma.user.findUnique({ where: { id: guest.userId } })).toBe(null)
    await deps.settled()

    const { replies, budget } = await loadTalkSnapshot(deps, person, conversationId)
    expect(replies.map((reply) => reply.state)).toEqual(['done', 'done'])
    expect(budget.granted).toBe(100_000 + 9000)
    expect(budget.spent).toBeGreaterThan(0)
    expect(new Set(told)).toEqual(new Set([`user:${person.userId}`]))
    expect(await deps.prisma.usageRecord.count({ where: { accountId: person.budgetAccountId } })).toBe(2)
    expect(await budgetOf(person)).toMatchObject({ held: 0n })
    expect(await budgetOf(guest)).toMatchObject({ granted: 0n, held: 0n, spent: 0n })
    expect(await deps.prisma.invitationSeat.count({ where: { userId: account.userId } })).toBe(1)
    const transfers = await deps.prisma.budgetEntry.findMany({ where: { kind: 'TRANSFER' } })
    expect(transfers.map((entry) => entry.amount).sort((a, b) => Number(a - b))).toEqual([-9000n, 9000n])
  })

  it('brings a hold to an account without a limit', async () => {
    const admin = await enter(null, identity({ email: 'boss@example.org' }))
    const guest = await createGuest(deps, 9000)
    await enter(guest, identity({ email: 'boss@example.org' }))
    expect(await budgetOf(admin)).toMatchObject({ granted: null, held: 0n })
    expect(await budgetOf(guest)).toMatchObject({ granted: 0n })
  })

  it('brings the budget of an invitation, and of being a guest, once', async () => {
    const account = await enter(null)
    const { id: invitationId } = await createOpenInvitation(deps)
    for (const tokens of [25_000, 25_000, 25_000]) {
      const guest = await createGuest(deps, tokens, invitationId)
      await enter(guest)
    }
    expect(await budgetOf(account)).toMatchObject({ granted: 125_000n, held: 0n })
    await enter(await createActor(deps, { role: 'GUEST', tokens: 10_000 }))
    expect(await budgetOf(account)).toMatchObject({ granted: 125_000n })
  })

  it('brings nothing twice by a call that runs meanwhile', async () => {
    await using slow = await createTestDeps({ examiner: () => ({ text: 'headline: Well said.', delayMs: 20 }) })
    const account = await enter(null)
    const { id: invitationId } = await createOpenInvitation(deps)
    await enter(await createGuest(deps, 25_000, invitationId))
    const guest = await createGuest(deps, 25_000, invitationId)
    const conversationId = await createTalk(deps, guest)
    await takeTurn(deps, guest, { conversationId, clientMessageId: randomUUID() as ClientMessageId, text: 'Hola' })
    await deps.settled()
    const before = await budgetOf(account)
    await endTalk({ ...deps, llms: slow.llms }, guest, { conversationId })
    await enter(guest)
    await deps.settled()
    expect(await budgetOf(account)).toEqual(before)
    expect(await deps.prisma.budgetHold.count()).toBe(0)
  })

  it('leaves no column behind that points at a person', async () => {
    const { rows } = await deps.sql.query<{ reference: string }>(
      `SELECT c.conrelid::regclass || '.' || a.attname AS reference FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f' AND c.confrelid = 'users'::regclass`,
    )
    expect(rows.map((row) => row.reference).sort()).toEqual(Object.keys(REPOINTED).sort())
  })
})
