import type { invitationStart } from '@parley/contracts/invitations'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { findActor } from '../auth/store.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor, createOpenInvitation } from '../testing/factories.ts'
import { startInvitation } from './start-invitation.ts'
import { viewInvitation } from './view-invitation.ts'

let deps: TestDeps
beforeEach(async () => {
  deps = await createTestDeps()
})
afterEach(() => deps[Symbol.asyncDispose]())

const start = (token: string): z.infer<typeof invitationStart> => ({
  token,
  name: 'Nina',
  readingLanguage: 'en',
  coachLanguage: 'en',
  timeZone: 'Europe/Berlin',
})

describe('looking at an invitation', () => {
  it('shows who invites, the scene and the budget, and takes no seat', async () => {
    const { secret, id } = await createOpenInvitation(deps)
    const view = await viewInvitation(deps, null, { token: secret, readingLanguage: 'fr' })
    expect(view).toMatchObject({
      state: 'open',
      inviterName: 'Nina',
      language: 'es',
      budgetTokens: 25_000,
      aboutTurns: 40,
      seated: false,
      scene: { title: 'Le chauffage est en panne', opening: 'Dígame, ¿qué pasa ahora con el piso?' },
    })
    expect(JSON.stringify(view)).not.toContain('holiday weekend')
    expect(await deps.prisma.invitation.findUnique({ where: { id } })).toMatchObject({ seatsTaken: 0 })
  })

  it('keeps no secret that a dump could redeem', async () => {
    const { secret } = await createOpenInvitation(deps)
    const { rows } = await deps.sql.query('SELECT * FROM invitations')
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('says why it is closed', async () => {
    const view = async (secret: string) => (await viewInvitation(deps, null, { token: secret, readingLanguage: 'en' })).state
    const revoked = await createOpenInvitation(deps)
    await deps.prisma.invitation.update({ where: { id: revoked.id }, data: { revokedAt: new Date() } })
    const full = await createOpenInvitation(deps, { maxGuests: 1 })
    await startInvitation(deps, null, start(full.secret), 'test')
    const expired = await createOpenInvitation(deps, { expiresAt: deps.clock.now() + 1000 })
    deps.clock.pass(1000)
    expect([await view(revoked.secret), await view(full.secret), await view(expired.secret), await view(deps.ids.secret())]).toEqual([
      'revoked',
      'full',
      'expired',
      'unknown',
    ])
    for (const { secret } of [revoked, full, expired]) {
      await expect(startInvitation(deps, null, start(secret), 'test')).rejects.toMatchObject({ code: 'invitation-closed' })
    }
  })
})

describe('taking a seat', () => {
  it('makes a guest with the budget, a talk and a session as long as the invitation', async () => {
    const { secret } = await createOpenInvitation(deps)
    const { sessionId, conversationId } = await startInvitation(deps, null, start(secret), 'test')
    const guest = (sessionId && (await findActor(deps.sql, sessionId, deps.clock.now()))) || expect.fail('no session')
    expect(guest.role).toBe('GUEST')
    expect(await deps.prisma.talk.findFirst({ where: { userId: guest.userId } })).toMatchObject({ conversationId, language: 'es' })
    deps.clock.pass(24 * 60 * 60 * 1000)
    expect(await findActor(deps.sql, guest.sessionId, deps.clock.now())).toBe(null)
  })

  it('goes on, on a device that sits there, with nothing taken twice', async () => {
    const { secret, id } = await createOpenInvitation(deps, { maxGuests: 1 })
    const first = await startInvitation(deps, null, start(secret), 'test')
    const guest = (first.sessionId && (await findActor(deps.sql, first.sessionId, deps.clock.now()))) || expect.fail('no session')
    expect(await viewInvitation(deps, guest, { token: secret, readingLanguage: 'en' })).toMatchObject({ state: 'open', seated: true })
    expect(await startInvitation(deps, guest, start(secret), 'test')).toEqual({ sessionId: null, conversationId: first.conversationId })
    expect(await deps.prisma.invitation.findUnique({ where: { id } })).toMatchObject({ seatsTaken: 1 })
    expect(await deps.prisma.budget.findFirst({ where: { accountId: guest.budgetAccountId } })).toMatchObject({ granted: 25_000n })
  })

  it('leaves somebody signed in who they are, and adds to their budget', async () => {
    const { secret } = await createOpenInvitation(deps)
    const actor = await createActor(deps, { tokens: 1000 })
    expect(await startInvitation(deps, actor, start(secret), 'test')).toMatchObject({ sessionId: null })
    expect(await deps.prisma.budget.findFirst({ where: { accountId: actor.budgetAccountId } })).toMatchObject({ granted: 26_000n })
  })

  it('takes one for somebody who presses in two tabs at once', async () => {
    const { secret, id } = await createOpenInvitation(deps)
    const person = await createActor(deps)
    await Promise.all([1, 2].map(() => startInvitation(deps, person, start(secret), 'test')))
    expect(await deps.prisma.invitation.findUnique({ where: { id } })).toMatchObject({ seatsTaken: 1 })
    expect(await deps.prisma.budget.findFirst({ where: { accountId: person.budgetAccountId } })).toMatchObject({ granted: 125_000n })
  })

  it('never seats more than there are seats, whoever comes at once', async () => {
    const { secret, id } = await createOpenInvitation(deps, { maxGuests: 3 })
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => startInvitation(deps, null, start(secret), 'test')))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(3)
    expect(await deps.prisma.invitationSeat.count({ where: { invitationId: id } })).toBe(3)
    expect(await deps.prisma.user.count({ where: { role: 'GUEST' } })).toBe(3)
  })
})
