import { randomUUID } from 'node:crypto'
import type { ConversationId } from '@parley/contracts/ids'
import { type Simulators, startSimulators } from '@parley/simulators/start'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditBudgets } from './faults/budgets.ts'
import { type SeatedGuest, seatGuest, startTalks } from './faults/guests.ts'
import { createWorld, openSocket, ORIGIN, type TestSocket, type Visitor, type World } from './world.ts'

const STREAMS = 10
const PARTNER = 'Esta semana lo veo difícil, con el puente no trabaja nadie.'

let simulators: Simulators
let world: World
beforeAll(async () => {
  simulators = await startSimulators()
  world = await createWorld({
    config: { GOOGLE_CLIENT_ID: 'parley', GOOGLE_CLIENT_SECRET: 'secret', GOOGLE_BASE_URL: simulators.url },
    partner: () => ({ text: PARTNER, delayMs: 50 }),
    coach: () => ({ text: 'note: Calm and clear.', delayMs: 50 }),
  })
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
  await simulators.close()
})

/** Somebody at the provider, as whom a browser with this cookie signs in. @returns the cookie that it has then. */
async function signInByGoogle(cookie: string, person: { name: string; email: string }): Promise<string> {
  const jar = new Map([cookie.split('=', 2) as [string, string]])
  const get = async (path: string) => {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(`${world.url}${path}`, { redirect: 'manual', headers: { cookie: cookies } })
    for (const set of response.headers.getSetCookie()) jar.set(...(set.split(';')[0]?.split('=', 2) as [string, string]))
    return response.headers.get('location') ?? ''
  }
  const chosen = await fetch(await get('/api/auth/google'), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...person, verified: 'yes' }),
  })
  const callback = new URL(chosen.headers.get('location') ?? '')
  expect(await get(`${callback.pathname}${callback.search}`)).toContain('signed-in=ok')
  return `parley=${jar.get('parley')}`
}

interface TalkingGuest extends SeatedGuest {
  talks: ConversationId[]
  socket: TestSocket
}

/** A guest in many talks, in each of which partner and coach are speaking. */
async function createTalkingGuest(): Promise<TalkingGuest> {
  const guest = await seatGuest(world.deps, world.url, 1_000_000)
  // The talk that came with the invitation stays silent: one more that moves.
  const talks = await startTalks(world.deps, guest.actor, STREAMS)
  const socket = await openSocket(world.url, { origin: ORIGIN, cookie: guest.cookie })
  for (const conversationId of talks) await socket.say(conversationId, 'Hola')
  await expect.poll(() => world.deps.llms.partner.open).toBe(STREAMS)
  return { ...guest, talks, socket }
}

function visitorWith(cookie: string): Visitor {
  return Object.assign(world.visitor(), { cookie })
}

const countGranted = async () =>
  (await world.deps.sql.query<{ sum: number }>('SELECT sum(granted)::bigint AS sum FROM budgets')).rows[0]?.sum

async function expectMoved({ talks, socket, cookie }: TalkingGuest, visitor: Visitor): Promise<void> {
  expect((await socket.closed).code).toBe(4001)
  expect(await visitorWith(cookie).trpc.auth.me.query()).toBe(null)
  await expect(openSocket(world.url, { origin: ORIGIN, cookie })).rejects.toThrow('401')
  await world.deps.settled()
  for (const conversationId of talks) {
    const { turns, replies } = await visitor.trpc.practice.load.query({ conversationId })
    expect(turns.map(({ text }) => text)).toEqual(['Hola'])
    expect(replies.map(({ role, state }) => `${role} ${state}`).sort()).toEqual(['coach done', 'partner done'])
    expect(replies.find(({ role }) => role === 'partner')?.text).toBe(PARTNER)
  }
  expect(await auditBudgets(world.deps.sql)).toEqual([])
  expect((await world.deps.sql.query('SELECT 1 FROM budget_holds WHERE NOT reserved')).rowCount).toBe(0)
}

describe(`a guest with ${STREAMS} replies on their way`, () => {
  it('becomes a person, and keeps talks, budget and what streams', async () => {
    const guest = await createTalkingGuest()
    const cookie = await signInByGoogle(guest.cookie, { name: 'Nina', email: `${randomUUID()}@example.org` })
    const visitor = visitorWith(cookie)
    expect(await visitor.trpc.auth.me.query()).toMatchObject({ id: guest.actor.userId, role: 'USER' })
    await expectMoved(guest, visitor)
    const { spent, granted } = await world.deps.prisma.budget.findFirstOrThrow({ where: { accountId: guest.actor.budgetAccountId } })
    expect(spent).toBeGreaterThan(0)
    expect(granted).toBeGreaterThanOrEqual(1_000_000)
  }, 30_000)

  it('becomes part of an account once, however often and wherever they press', async () => {
    const person = { name: 'Raúl', email: `${randomUUID()}@example.org` }
    const account = await signInByGoogle((await seatGuest(world.deps, world.url, 5_000)).cookie, person)
    const before = await visitorWith(account).trpc.auth.me.query()
    const elsewhere = await openSocket(world.url, { origin: ORIGIN, cookie: account })
    const guest = await createTalkingGuest()
    const granted = await countGranted()
    const seats = await world.deps.prisma.invitationSeat.count()

    const cookies = await Promise.all([1, 2, 3].map(() => signInByGoogle(guest.cookie, person)))
    for (const cookie of cookies) expect(await visitorWith(cookie).trpc.auth.me.query()).toMatchObject({ id: before?.id })
    const visitor = visitorWith(cookies[0] ?? '')
    await expectMoved(guest, visitor)
    // The account's screens on other devices have seen it come: what the guest had not spent yet.
    const { granted: now = 0 } = (await visitor.trpc.auth.me.query())?.budget ?? {}
    expect(now).toBeGreaterThan((before?.budget.granted ?? 0) + 900_000)
    const seen = () => elsewhere.of('quota-changed').map(({ budget }) => budget.granted)
    await expect.poll(seen).toContain(now)

    expect(await world.deps.prisma.user.count({ where: { id: guest.actor.userId } })).toBe(0)
    expect(await world.deps.prisma.invitationSeat.count()).toBe(seats)
    expect(await countGranted()).toBe(granted)
    const me = await visitor.trpc.auth.me.query()
    const { rows } = await world.deps.sql.query<{ spent: number }>(
      `SELECT sum(e.amount)::int AS spent FROM budget_entries e JOIN replies r ON r.id = e.subject_id
       WHERE e.kind = 'SETTLE' AND r.conversation_id = ANY($1)`,
      [guest.talks],
    )
    expect(me?.budget.left).toBe((before?.budget.left ?? 0) + 1_000_000 - (rows[0]?.spent ?? 0))
    expect((await visitor.trpc.practice.list.query({})).talks).toHaveLength(STREAMS + 2)
  }, 30_000)
})
