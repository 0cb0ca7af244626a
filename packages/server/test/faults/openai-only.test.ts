import { randomUUID } from 'node:crypto'
import type { ClientMessageId } from '@parley/contracts/ids'
import type { ReplyKind, ReplyView } from '@parley/contracts/practice'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { type Simulators, startSimulators } from '@parley/simulators/start'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSocket, ORIGIN, type TestSocket } from '../world.ts'
import { auditBudgets } from './budgets.ts'
import { seatGuest, startTalks } from './guests.ts'
import { findPort, ServerProcess } from './server-process.ts'
import { THOUGHT, ThinkingModel, type ThinkingWay } from './thinking-model.ts'
import { patient, until } from './until.ts'

const LINES = ['Hola, señora Ortega. La calefacción está rota.', 'Necesito que viene un técnico hoy.', 'Gracias, hasta luego.']

let deps: TestDeps
let simulators: Simulators
let thinking: ThinkingModel

beforeAll(async () => {
  deps = await createTestDeps()
  simulators = await startSimulators({ pace: { firstTokenMs: [5, 10], tokensPerSecond: 300 } })
  thinking = await ThinkingModel.start(simulators.openaiUrl)
})
afterAll(async () => {
  for (const end of [thinking, simulators, deps]) await end[Symbol.asyncDispose]()
})

interface Used {
  purpose: string
  provider: string
  model: string
  state: string
  /** From a cache or not. */
  readTokens: number
  outputTokens: number
  billedTokens: number
  estimated: boolean
}

async function read(conversationId: string): Promise<Used[]> {
  const { rows } = await deps.sql.query<Used>(
    `SELECT u.purpose, u.provider, u.model, lower(r.state::text) AS state, u.input_tokens + u.cache_read_tokens AS "readTokens",
       u.output_tokens AS "outputTokens", u.billed_tokens AS "billedTokens", u.estimated
     FROM usage_records u JOIN replies r ON r.id = u.subject_id WHERE u.conversation_id = $1`,
    [conversationId],
  )
  return rows
}

function endsIn({ frames }: TestSocket): ReplyView[] {
  return frames.flatMap((frame) => (frame.type === 'reply-end' ? frame.reply : []))
}

async function ended(socket: TestSocket, kind: ReplyKind, count = 1): Promise<ReplyView> {
  const all = () => endsIn(socket).filter((reply) => reply.kind === kind)
  await until(() => all().length >= count, 10_000, 10)
  return all()[count - 1] ?? expect.fail()
}

/** A turn is closed after its last reply has ended, in a frame of its own. */
async function answered(socket: TestSocket, turns: number): Promise<void> {
  await until(() => socket.of('turn-changed').filter(({ turn }) => turn.state === 'answered').length >= turns, 5_000, 10)
}

/** What a server is given whose operator knows of nothing but an address and three names. */
async function startServer(baseUrl: string, model: string): Promise<ServerProcess> {
  const server = new ServerProcess(await findPort(), {
    DATABASE_URL: deps.databaseUrl,
    ANTHROPIC_API_KEY: '',
    OPENAI_API_KEY: 'anything',
    OPENAI_BASE_URL: baseUrl,
    PARTNER_MODEL: model,
    COACH_MODEL: model,
    EXAMINER_MODEL: model,
  })
  await server.start()
  return server
}

const SERVERS: { name: string; way: ThinkingWay | null; model: string; counts: boolean }[] = [
  { name: "OpenAI's own wire", way: null, model: 'gpt-6-sol', counts: true },
  { name: 'one that thinks in its answers, and counts', way: 'fenced', model: 'qwen', counts: true },
  { name: 'one that thinks beside its answers, and refuses to count', way: 'beside', model: 'gpt-oss', counts: false },
]

describe.each(SERVERS)('a talk by $name', ({ way, model, counts }) => {
  it('has partner, coach, help and debrief, a stop, and a budget that adds up', async ({ annotate }) => {
    Object.assign(thinking, { way: way ?? 'fenced', counts })
    await using server = await startServer(way ? thinking.url : simulators.openaiUrl, model)
    const { actor, cookie } = await seatGuest(deps, server.url)
    const [conversationId = expect.fail()] = await startTalks(deps, actor, 1)
    const socket = await openSocket(server.url, { origin: ORIGIN, cookie })
    await socket.hello(conversationId, 0)
    for (const [index, line] of LINES.entries()) {
      await socket.say(conversationId, line)
      expect(await ended(socket, 'answer', index + 1)).toMatchObject({ state: 'done' })
      expect(['done', 'silent']).toContain((await ended(socket, 'note', index + 1)).state)
    }
    expect(endsIn(socket).find(({ kind, text }) => kind === 'note' && text.includes('venga'))).toBeDefined()
    const answer = await ended(socket, 'answer')
    const asks = [
      { kind: 'advice', question: '¿Soy amable?' },
      { kind: 'ideas' },
      { kind: 'gloss', replyId: answer.id },
      { kind: 'next' },
    ] as const
    for (const ask of asks) {
      await answered(socket, LINES.length)
      expect(await socket.request({ type: 'coach-ask', conversationId, askId: randomUUID() as ClientMessageId, ask })).toMatchObject({
        type: 'ok',
      })
      expect(['done', 'silent']).toContain((await ended(socket, ask.kind)).state)
    }

    thinking.delayMs = 40
    simulators.model.paces.set('*', { firstTokenMs: [5, 10], tokensPerSecond: 8 })
    await socket.say(conversationId, 'Otra cosa, señora.')
    const deltas = socket.of('reply-delta').length
    await until(() => socket.of('reply-delta').length > deltas, 15_000, 5)
    const askedAt = performance.now()
    await socket.request({ type: 'reply-stop', conversationId })
    const stopped = await ended(socket, 'answer', LINES.length + 1)
    await ended(socket, 'note', LINES.length + 1)
    const stopMs = performance.now() - askedAt
    expect(stopMs).toBeLessThan(patient(1_000))
    expect(stopped.state).toBe('stopped')
    await until(() => thinking.open === 0, 1_000, 5)
    await answered(socket, LINES.length + 1)
    thinking.delayMs = 0
    simulators.model.paces.set('*', { firstTokenMs: [5, 10], tokensPerSecond: 300 })

    const headers = { origin: ORIGIN, cookie, 'content-type': 'application/json' }
    const end = await fetch(`${server.url}/api/trpc/practice.end`, { method: 'POST', headers, body: JSON.stringify({ conversationId }) })
    expect(end.status).toBe(200)
    const debrief = await ended(socket, 'debrief')
    expect(debrief.state).toBe('done')
    expect(JSON.stringify(JSON.parse(debrief.text))).toContain('viene')

    // What a model thinks is shown nowhere, kept nowhere, and paid for.
    expect(JSON.stringify(socket.frames)).not.toContain(THOUGHT)
    expect((await deps.sql.query('SELECT 1 FROM replies WHERE text LIKE $1', [`%${THOUGHT}%`])).rowCount).toBe(0)
    const used = await read(conversationId)
    expect(new Set(used.map(({ provider, model }) => `${provider}/${model}`))).toEqual(new Set([`openai/${model}`]))
    expect(new Set(used.map(({ purpose }) => purpose))).toEqual(
      new Set(['partner', 'coach', 'coach-advice', 'coach-ideas', 'gloss', 'coach-next', 'debrief']),
    )
    // A stopped stream has not come to its figures.
    const stops = 2
    expect(used.filter(({ estimated }) => estimated)).toHaveLength(counts ? stops : used.length)
    for (const { readTokens, outputTokens, state } of used) {
      expect(readTokens).toBeGreaterThan(100)
      if (way && state !== 'stopped') expect(outputTokens).toBeGreaterThan(thinking.thoughtTokens)
    }
    expect(await auditBudgets(deps.sql)).toEqual([])
    const { rows } = await deps.sql.query<{ spent: number }>('SELECT spent FROM budgets WHERE account_id = $1', [actor.budgetAccountId])
    expect(rows[0]?.spent).toBe(used.reduce((sum, { billedTokens }) => sum + billedTokens, 0))
    await annotate(`${used.length} calls, ${rows[0]?.spent} tokens, stopped after ${Math.round(stopMs)} ms`)
  }, 60_000)
})
