import { randomUUID } from 'node:crypto'
import type { ClientMessageId } from '@parley/contracts/ids'
import type { ReplyView } from '@parley/contracts/practice'
import type { ServerFrame } from '@parley/contracts/socket'
import { anthropicLlm } from '@parley/providers/llm/anthropic'
import { createBreaker } from '@parley/providers/llm/breaker'
import { withBreaker } from '@parley/providers/llm/with-breaker'
import { withDeadlines } from '@parley/providers/llm/with-deadlines'
import { REPLY_FAILURES } from '@parley/simulators/failures'
import { type Simulators, startSimulators } from '@parley/simulators/start'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, openSocket, ORIGIN, type World } from '../world.ts'
import { auditBudgets } from './budgets.ts'
import { seatGuest, startTalks } from './guests.ts'
import { patient, until } from './until.ts'

const REPEATS = Number(process.env.FAULT_CYCLES ?? 1)
const DEADLINES = { firstMs: 2_500, nextMs: 1_000, totalMs: 8_000 }

type Kind = (typeof REPLY_FAILURES)[number]
type Role = 'partner' | 'coach'

/** What is left of a reply that nothing was said of, that was cut after some words, and that came whole all the same. */
const OUTCOME: Record<Kind, 'nothing' | 'cut' | 'whole'> = {
  'status-429': 'nothing',
  'status-529': 'nothing',
  'status-500': 'nothing',
  'hang-first-byte': 'nothing',
  'hang-mid-stream': 'cut',
  'malformed-sse': 'cut',
  'truncated-utf8': 'cut',
  'cut-mid-stream': 'cut',
  'error-event-mid-stream': 'cut',
  drip: 'whole',
  'wrong-usage': 'whole',
}
/** Half a note is no note; half of what the partner said was said. */
const STATES: Record<Role, Record<(typeof OUTCOME)[Kind], string>> = {
  partner: { nothing: 'failed', cut: 'interrupted', whole: 'done' },
  coach: { nothing: 'failed', cut: 'failed', whole: 'done' },
}

let world: World
let simulators: Simulators
beforeAll(async () => {
  simulators = await startSimulators({ pace: { firstTokenMs: [10, 20], tokensPerSecond: 400 } })
  const llm = () =>
    withDeadlines(
      // A breaker of its own for each call: cases must not open it for each other.
      { provider: 'anthropic', model: 'sim', stream: (...call) => withBreaker(anthropic, createBreaker()).stream(...call) },
      DEADLINES,
    )
  const anthropic = anthropicLlm({ apiKey: 'simulated', model: 'sim', baseUrl: simulators.url })
  world = await createWorld({ overrides: { llms: { partner: llm(), coach: llm(), examiner: llm() } } })
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
  await simulators.close()
})

const CASES = REPLY_FAILURES.flatMap((kind) => (['partner', 'coach'] as const).map((role) => ({ kind, role })))

describe.concurrent.each(Array.from({ length: REPEATS }, (_, index) => index + 1))('pass %i', () => {
  it.each(CASES)("$kind of the $role is the $role's alone", async ({ kind, role }) => {
    const { actor, cookie } = await seatGuest(world.deps, world.url)
    const [conversationId = expect.fail()] = await startTalks(world.deps, actor, 1)
    const socket = await openSocket(world.url, { origin: ORIGIN, cookie })
    await socket.hello(conversationId, 0)
    const text = `La calefacción no funciona, código ${randomUUID()}.`
    simulators.model.failures.add({
      match: { role, contains: text },
      times: 1,
      kind,
      afterChunks: 3,
      ...(kind === 'drip' ? { everyMs: 2 } : {}),
    })

    const isEnd = (of: Role) => (frame: ServerFrame) => frame.type === 'reply-end' && frame.reply.role === of
    const endOf = async (of: Role): Promise<ReplyView> => {
      const frame = await socket.until(isEnd(of), 15_000)
      return frame.type === 'reply-end' ? frame.reply : expect.fail()
    }
    const sentAt = performance.now()
    await socket.say(conversationId, text)
    const other = await endOf(role === 'partner' ? 'coach' : 'partner')
    expect(['done', 'silent']).toContain(other.state)
    const failed = await endOf(role)
    const outcome = OUTCOME[kind]
    const deadline = DEADLINES.firstMs + (outcome === 'whole' ? DEADLINES.totalMs : DEADLINES.nextMs)
    expect(performance.now() - sentAt).toBeLessThan(deadline + patient(1_000))
    expect(failed.state).toBe(STATES[role][outcome])
    expect(failed.errorCode).toBe(failed.state === 'failed' ? 'provider-failed' : null)
    expect(failed.text === '').toBe(failed.state === 'failed')

    const { rows } = await world.deps.sql.query<{ spent: number; held: number }>(
      `SELECT max(amount) FILTER (WHERE kind = 'SETTLE') AS spent, max(amount) FILTER (WHERE kind = 'HOLD') AS held
       FROM budget_entries WHERE subject_id = $1`,
      [failed.id],
    )
    if (outcome === 'nothing') expect(rows[0]?.spent).toBe(0)
    else expect(rows[0]?.spent).toBeGreaterThan(0)
    expect(rows[0]?.spent).toBeLessThanOrEqual(rows[0]?.held ?? 0)

    // What failed is asked for once more, and then the talk goes on.
    const answered = (times: number) => async () =>
      socket.of('turn-changed').filter(({ turn }) => turn.state === 'answered').length >= times
    await until(answered(1), 5_000, 5)
    if (failed.state !== 'done') {
      expect(await socket.request({ type: 'reply-retry', conversationId, replyId: failed.id })).toMatchObject({ type: 'ok' })
      const again = await socket.until((frame) => isEnd(role)(frame) && frame.type === 'reply-end' && frame.reply.id !== failed.id)
      expect(again.type === 'reply-end' && ['done', 'silent'].includes(again.reply.state)).toBe(true)
      await until(answered(2), 5_000, 5)
    }
    const next = await socket.request({
      type: 'turn-send',
      conversationId,
      clientMessageId: randomUUID() as ClientMessageId,
      text: 'Gracias.',
    })
    const turnId = next.type === 'ok' && 'turn' in next.result ? next.result.turn.id : expect.fail()
    for (const of of ['partner', 'coach'] as const) {
      const end = await socket.until((frame) => isEnd(of)(frame) && frame.type === 'reply-end' && frame.reply.turnId === turnId)
      expect(end.type === 'reply-end' && ['done', 'silent'].includes(end.reply.state)).toBe(true)
    }
    socket.raw.close()
  })
})

it('leaves a sound ledger, and no call open', async () => {
  await world.deps.settled()
  expect(await auditBudgets(world.deps.sql)).toEqual([])
  expect((await world.deps.sql.query('SELECT 1 FROM budget_holds WHERE NOT reserved')).rowCount).toBe(0)
  expect(simulators.model.requests.all.filter(({ outcome }) => outcome === 'open')).toEqual([])
})
