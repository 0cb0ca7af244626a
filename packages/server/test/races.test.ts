import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import { createPrisma } from '@parley/core/db/prisma'
import { createSqlPool } from '@parley/core/db/sql'
import { takeTurn } from '@parley/core/practice/take-turn'
import { createOpenInvitation } from '@parley/core/testing/factories'
import { anthropicLlm } from '@parley/providers/llm/anthropic'
import { startSimulators } from '@parley/simulators/start'
import { describe, expect, it } from 'vitest'
import { auditBudgets } from './faults/budgets.ts'
import { seatGuest, startTalks } from './faults/guests.ts'
import { patient, until } from './faults/until.ts'
import { codeOf } from '../src/socket/errors.ts'
import { createWorld, openSocket, ORIGIN, type World } from './world.ts'

const TURNS = 1_000
const STOPS = Number(process.env.FAULT_CYCLES ?? 50)
const STARTS = 200
/** Of these, by sockets. */
const BY_DOOR = 400

/** A second server on the database of the first, with connections of its own. */
async function createSecond(one: World): Promise<World & { sql: World['deps']['sql'] }> {
  const sql = createSqlPool({ url: one.deps.databaseUrl, onIdleError: () => {} })
  const two = await createWorld({ overrides: { sql, prisma: createPrisma(sql), llms: one.deps.llms, background: one.deps.background } })
  const dispose = two[Symbol.asyncDispose]
  return {
    ...two,
    sql,
    async [Symbol.asyncDispose]() {
      await dispose()
      await sql.end()
    },
  }
}

/** Empty talks like this one, as many as are wanted. */
async function copyTalk({ deps }: World, conversationId: ConversationId, count: number): Promise<ConversationId[]> {
  const ids = Array.from({ length: count }, () => deps.ids.next() as ConversationId)
  await deps.sql.query(
    `WITH c AS (INSERT INTO conversations (id, kind, created_at) SELECT id, 'PRACTICE', now() FROM unnest($2::uuid[]) id RETURNING id),
          m AS (INSERT INTO conversation_members (conversation_id, user_id, role, joined_seq)
                SELECT c.id, t.user_id, 'OWNER', 0 FROM c, talks t WHERE t.conversation_id = $1)
     INSERT INTO talks (conversation_id, user_id, scene_id, language, coach_language, level, coach_mode, opening, created_at, updated_at)
     SELECT c.id, t.user_id, t.scene_id, t.language, t.coach_language, t.level, t.coach_mode, t.opening, now(), now()
     FROM c, talks t WHERE t.conversation_id = $1`,
    [conversationId, ids],
  )
  return ids
}

describe('a budget for one turn', () => {
  it(`pays for one of ${TURNS} turns that are sent to two servers at once`, async ({ annotate }) => {
    await using one = await createWorld({ partner: () => ({ text: 'Ya.', hangAfter: 0 }) })
    await using two = await createSecond(one)
    const { sql } = one.deps
    const priceOf = async () => {
      const { actor, cookie } = await seatGuest(one.deps, one.url)
      const [conversationId = expect.fail()] = await startTalks(one.deps, actor, 1, 'silent')
      const socket = await openSocket(one.url, { origin: ORIGIN, cookie })
      await socket.say(conversationId, 'Hola')
      const { rows } = await sql.query<{ amount: number }>('SELECT amount FROM budget_holds WHERE NOT reserved')
      await socket.request({ type: 'reply-stop', conversationId })
      await one.deps.settled()
      return rows[0]?.amount ?? expect.fail()
    }
    // A sixth of what is free is kept for the debrief; the rest pays for one worst case, and not for the smallest second one.
    const price = await priceOf()
    const { actor, cookie } = await seatGuest(one.deps, one.url, Math.floor(price * 1.3))
    const [first = expect.fail()] = await startTalks(one.deps, actor, 1, 'silent')
    const talks = [first, ...(await copyTalk(one, first, TURNS - 1))]

    // As many as a person may say come by the doors; the others from behind them.
    const sockets = await Promise.all(
      Array.from({ length: 12 }, (_, index) => openSocket((index % 2 ? one : two).url, { origin: ORIGIN, cookie })),
    )
    const byDoor = talks.slice(0, BY_DOOR)
    for (const [index, conversationId] of byDoor.entries()) {
      const frame = { type: 'turn-send', requestId: String(index), conversationId, clientMessageId: randomUUID(), text: 'Hola' }
      sockets[index % sockets.length]?.raw.send(JSON.stringify(frame))
    }
    const within = await Promise.allSettled(
      talks.slice(BY_DOOR).map((conversationId, index) => {
        const clientMessageId = randomUUID() as ClientMessageId
        return takeTurn(index % 2 ? one.deps : { ...one.deps, sql: two.sql }, actor, { conversationId, clientMessageId, text: 'Hola' })
      }),
    )
    const answers = () => sockets.flatMap((socket) => [...socket.of('ok'), ...socket.of('error')])
    await until(() => answers().length === BY_DOOR, 60_000)
    const codes = Map.groupBy(
      [
        ...answers().map((frame) => (frame.type === 'ok' ? 'ok' : frame.code)),
        ...within.map((turn) => (turn.status === 'fulfilled' ? 'ok' : codeOf(turn.reason))),
      ],
      (code) => code,
    )
    await annotate([...codes].map(([code, all]) => `${code} ${all.length}`).join(', '))
    expect(codes.get('ok')).toHaveLength(1)
    // So many wait for one row that some find no connection in time: they are told so, and nothing is written.
    for (const code of codes.keys()) expect(['ok', 'budget-spent', 'unavailable']).toContain(code)
    expect(codes.get('budget-spent')?.length).toBeGreaterThan(TURNS / 4)

    expect(await auditBudgets(sql)).toEqual([])
    const { rows } = await sql.query<{ turns: number; replies: number }>(
      `SELECT (SELECT count(*)::int FROM turns WHERE conversation_id = ANY($1)) AS turns,
              (SELECT count(*)::int FROM replies WHERE conversation_id = ANY($1)) AS replies`,
      [talks],
    )
    expect(rows[0]).toEqual({ turns: 1, replies: 1 })
    await one.deps.replies.drain(0)
    await one.deps.settled()
    expect(await auditBudgets(sql)).toEqual([])
  }, 90_000)
})

describe('a stop', () => {
  it(
    `ends the call at the provider within a second, ${STOPS} times, and costs what was held at the most`,
    async ({ annotate }) => {
      await using simulators = await startSimulators({ pace: { firstTokenMs: [50, 250], tokensPerSecond: 40 } })
      const llm = anthropicLlm({ apiKey: 'simulated', model: 'sim', baseUrl: simulators.url })
      await using world = await createWorld({ overrides: { llms: { partner: llm, coach: llm, examiner: llm } } })
      const waits: number[] = []
      const stopOnce = async () => {
        const { actor, cookie } = await seatGuest(world.deps, world.url)
        const [conversationId = expect.fail()] = await startTalks(world.deps, actor, 1)
        const socket = await openSocket(world.url, { origin: ORIGIN, cookie })
        const text = `Hola, ${randomUUID()}`
        await socket.say(conversationId, text)
        await sleep(Math.random() < 0.3 ? 0 : Math.random() * 400)
        await socket.request({ type: 'reply-stop', conversationId })
        const calls = () => simulators.model.requests.all.filter(({ body }) => JSON.stringify(body).includes(text))
        waits.push(await until(() => calls().every(({ outcome }) => outcome !== 'open'), patient(1_000), 5))
        expect(calls().length).toBeLessThanOrEqual(2)
        expect(calls().every(({ outcome }) => outcome === 'disconnected' || outcome === 'done')).toBe(true)
        socket.raw.close()
      }
      for (let left = STOPS; left > 0; left -= 10) await Promise.all(Array.from({ length: Math.min(left, 10) }, stopOnce))
      await world.deps.settled()

      expect(await auditBudgets(world.deps.sql)).toEqual([])
      const { rows } = await world.deps.sql.query<{ state: string; text: string; spent: number; held: number; estimated: boolean | null }>(
        `SELECT r.state, r.text, u.estimated, (SELECT sum(amount)::int FROM budget_entries e WHERE e.subject_id = r.id AND e.kind = 'SETTLE') AS spent,
         (SELECT sum(amount)::int FROM budget_entries e WHERE e.subject_id = r.id AND e.kind = 'HOLD') AS held
       FROM replies r LEFT JOIN usage_records u ON u.subject_id = r.id`,
      )
      const stopped = rows.filter(({ state }) => state === 'STOPPED')
      await annotate(
        `${stopped.length} replies stopped, ${stopped.filter(({ text }) => !text).length} before a word; calls gone after ${Math.round(Math.max(...waits))} ms at the most`,
      )
      expect(stopped.length).toBeGreaterThan(STOPS / 2)
      for (const { spent, held, estimated, state, text } of rows) {
        expect(spent).toBeLessThanOrEqual(held)
        // The prompt was read, whatever came of it; words are paid for besides.
        expect(spent).toBeGreaterThan(0)
        if (state === 'STOPPED') expect(estimated).toBe(true)
        if (state === 'STOPPED') expect(spent).toBeGreaterThan(Buffer.byteLength(text) / 4)
      }
    },
    60_000 + STOPS * 500,
  )

  it('is not what a closed line means: the reply is written to its end', async () => {
    const text = 'Esta semana lo veo difícil, con el puente no trabaja nadie.'
    await using world = await createWorld({ partner: () => ({ text, delayMs: 10 }) })
    const guest = await world.guest()
    const socket = await guest.socket()
    await socket.say(guest.conversationId, 'Hola')
    socket.raw.terminate()
    await world.deps.settled()
    const { replies } = await guest.trpc.practice.load.query({ conversationId: guest.conversationId })
    expect(replies.find(({ role }) => role === 'partner')).toMatchObject({ state: 'done', text })
    expect(world.deps.llms.partner.aborted).toBe(0)
  })
})

describe('an invitation for one', () => {
  const person = { name: 'Nina', readingLanguage: 'en', coachLanguage: 'en', timeZone: 'Europe/Berlin' } as const

  it(`seats one of ${STARTS} who press at once, and leaves nothing of the others`, async ({ annotate }) => {
    await using world = await createWorld()
    const { secret } = await createOpenInvitation(world.deps, { maxGuests: 1 })
    const before = await world.deps.prisma.user.count()
    const starts = await Promise.allSettled(
      Array.from({ length: STARTS }, () => world.visitor().trpc.invitations.start.mutate({ token: secret, ...person })),
    )
    const codes = Map.groupBy(starts, (start) => (start.status === 'fulfilled' ? 'seated' : String(start.reason.data?.code)))
    await annotate([...codes].map(([code, all]) => `${code} ${all.length}`).join(', '))
    expect(codes.get('seated')).toHaveLength(1)
    for (const code of codes.keys()) expect(['seated', 'invitation-closed', 'unavailable']).toContain(code)
    expect(await world.deps.prisma.invitationSeat.count()).toBe(1)
    expect((await world.deps.prisma.invitation.findFirstOrThrow()).seatsTaken).toBe(1)
    expect((await world.deps.prisma.user.count()) - before).toBe(1)
    expect(await world.deps.prisma.talk.count()).toBe(1)
    expect(await auditBudgets(world.deps.sql)).toEqual([])
    // The budget accounts of those who did not get in went with them.
    expect(await world.deps.prisma.budgetAccount.count()).toBe(await world.deps.prisma.user.count())
  }, 60_000)

  it('seats nobody after it was revoked, however close', async () => {
    await using world = await createWorld()
    const { secret, id } = await createOpenInvitation(world.deps, { maxGuests: 1_000 })
    let revokedAt = Number.POSITIVE_INFINITY
    const start = async () => {
      const begunAt = performance.now()
      await world.visitor().trpc.invitations.start.mutate({ token: secret, ...person })
      return begunAt
    }
    const revoke = async () => {
      await sleep(30)
      await world.deps.prisma.invitation.update({ where: { id }, data: { revokedAt: new Date() } })
      revokedAt = performance.now()
    }
    const starting = Array.from({ length: 60 }, async (_, index) => {
      await sleep(index)
      return start()
    })
    const [, ...started] = await Promise.allSettled([revoke(), ...starting])
    const seated = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(seated.every((begunAt) => begunAt < revokedAt)).toBe(true)
    expect(await world.deps.prisma.invitationSeat.count()).toBe(seated.length)
  })
})
