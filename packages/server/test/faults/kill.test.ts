import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ClientMessageId, ConversationId, ReplyId } from '@parley/contracts/ids'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { type Simulators, startSimulators } from '@parley/simulators/start'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditBudgets } from './budgets.ts'
import { seatGuest, startTalks } from './guests.ts'
import { History, judge, SPOTLESS } from './history.ts'
import { Learner } from './learner.ts'
import { findPort, ServerProcess } from './server-process.ts'
import { patient, until } from './until.ts'

const CYCLES = Number(process.env.FAULT_CYCLES ?? 20)
/** Deaths that the same learners live through: each leaves them talks that wait for their sweep. */
const ROUND = 20
const LEARNERS = 6
/** Talks that a learner has between two deaths. */
const TALKS = 2
/** Share of acknowledged turns that are sent once more all the same. */
const REPEATED = 0.3
/** The longest that a reply of a dead server may stay open once another is up, ms. */
const SETTLED_MS = 60_000

let deps: TestDeps
let simulators: Simulators
let server: ServerProcess
const history = new History()
const learners: Learner[] = []
/** When the server answered again after each death. */
const comebacks: number[] = []
/** How long it took after each round until nothing of the dead was left open, ms. */
const settledAfter: number[] = []

/** Those of the last round: the others have left. */
function lastLearners(): Learner[] {
  return learners.slice(-LEARNERS)
}

interface Round {
  deaths: number
  isOver: boolean
}

/** What one learner says while servers die under them: after each death in other talks, for the old ones wait for their sweep. */
async function talkOn(learner: Learner, talks: readonly ConversationId[], round: Round): Promise<void> {
  for (let number = 1; !round.isOver; number += 1) {
    const talk = talks[round.deaths * TALKS + (number % TALKS)] ?? expect.fail()
    const text = `Hola, soy ${learner.name}, y esto es lo que digo por vez número ${number}.`
    const clientMessageId = randomUUID() as ClientMessageId
    const refusal = await learner.say(talk, text, clientMessageId)
    if (!refusal && Math.random() < REPEATED) await learner.say(talk, text, clientMessageId)
    if (Math.random() < 0.2) {
      const ask = { kind: 'advice', question: '' } as const
      await learner.request({ type: 'coach-ask', conversationId: talk, askId: randomUUID() as ClientMessageId, ask })
    }
    await sleep(20 + Math.random() * 100)
  }
}

async function liveThrough(deaths: number): Promise<Learner[]> {
  const round: Round = { deaths: 0, isOver: false }
  const seated = await Promise.all(
    Array.from({ length: LEARNERS }, async () => {
      const { actor, cookie } = await seatGuest(deps, server.url)
      const talks = await startTalks(deps, actor, (deaths + 1) * TALKS)
      return { learner: new Learner(history, { url: server.url, cookie }, talks), talks }
    }),
  )
  const talking = Promise.all(seated.map(({ learner, talks }) => talkOn(learner, talks, round)))
  // Heard of below, unless a server does not come back.
  talking.catch(() => {})
  for (; round.deaths < deaths; round.deaths += 1) {
    const acknowledged = history.of('ack').length
    await sleep(80 + Math.random() * 420)
    // Only who talks can be interrupted.
    await until(async () => history.of('ack').length > acknowledged, 5_000)
    await server.kill()
    await server.start()
    comebacks.push(performance.now())
  }
  round.isOver = true
  await talking
  return seated.map(({ learner }) => learner)
}

async function isAllClosed(): Promise<boolean> {
  const { rows } = await deps.sql.query<{ open: number }>(
    `SELECT (SELECT count(*) FROM replies WHERE state = 'STREAMING')::int + (SELECT count(*) FROM turns WHERE state <> 'ANSWERED')::int AS open`,
  )
  return rows[0]?.open === 0
}

beforeAll(
  async () => {
    deps = await createTestDeps()
    simulators = await startSimulators({ pace: { firstTokenMs: [20, 150], tokensPerSecond: 60 } })
    server = new ServerProcess(await findPort(), { DATABASE_URL: deps.databaseUrl, ANTHROPIC_BASE_URL: simulators.url })
    await server.start()
    for (let left = CYCLES; left > 0; left -= ROUND) {
      for (const learner of learners) learner.leave()
      learners.push(...(await liveThrough(Math.min(ROUND, left))))
      settledAfter.push(await until(isAllClosed, SETTLED_MS))
    }
    await Promise.all(lastLearners().map((learner) => learner.comeBack()))
  },
  CYCLES * 6_000 + 120_000,
)

afterAll(async () => {
  for (const learner of learners) learner.leave()
  await server[Symbol.asyncDispose]()
  await simulators.close()
  await deps[Symbol.asyncDispose]()
})

describe(`a server that was killed ${CYCLES} times`, () => {
  it('has lost no turn that it acknowledged, has none twice, and has left no hole', async () => {
    expect(await judge(history, deps.sql)).toEqual(SPOTLESS)
    expect(history.of('refusal').filter(({ code }) => code !== 'rate-limited')).toEqual([])
    expect(history.of('ack').length).toBeGreaterThanOrEqual(CYCLES)
  })

  it('has told every learner everything', async () => {
    const { rows } = await deps.sql.query<{ id: ConversationId; seq: number }>('SELECT id, last_seq AS seq FROM conversations')
    const seqs = new Map(rows.map(({ id, seq }) => [id, seq]))
    for (const { cursors } of lastLearners()) for (const [id, seq] of cursors) expect(seq).toBe(seqs.get(id))
  })

  it('was back for its learners soon after it came back', async ({ annotate }) => {
    const waits = learners
      .flatMap(({ returns }) => returns)
      .map((at) => at - (comebacks.findLast((up) => up <= at) ?? at))
      .toSorted((a, b) => a - b)
    const p95 = waits[Math.floor(waits.length * 0.95)] ?? expect.fail()
    await annotate(`${history.of('ack').length} acknowledgements, ${waits.length} returns, 95% of them within ${Math.round(p95)} ms`)
    expect(waits.length).toBeGreaterThanOrEqual(CYCLES)
    expect(p95).toBeLessThan(patient(2_000))
  })

  it('has settled every hold within a minute, and billed nothing twice', async ({ annotate }) => {
    expect(await auditBudgets(deps.sql)).toEqual([])
    const { rows } = await deps.sql.query<{ cut: number; begun: number }>(
      `SELECT count(*) FILTER (WHERE state IN ('INTERRUPTED', 'FAILED'))::int AS cut, count(*) FILTER (WHERE state = 'INTERRUPTED')::int AS begun
       FROM replies`,
    )
    const waits = settledAfter.map((ms) => Math.round(ms / 1000)).join(', ')
    await annotate(`${rows[0]?.cut} replies cut, ${rows[0]?.begun} of them with words; all settled after ${waits} s`)
    expect(rows[0]?.cut).toBeGreaterThan(0)
    expect((await deps.sql.query('SELECT 1 FROM budget_holds WHERE NOT reserved')).rowCount).toBe(0)
  })

  it('kept of what was cut the beginning, and gives the whole when it is asked again', async () => {
    const { rows: cut } = await deps.sql.query<Cut>(
      `SELECT r.id, r.conversation_id AS "conversationId", r.text FROM replies r JOIN turns t ON t.id = r.turn_id
       WHERE r.state IN ('INTERRUPTED', 'FAILED') AND r.kind = 'ANSWER' AND r.conversation_id = ANY($1)
         AND t.number = (SELECT max(number) FROM turns WHERE turns.conversation_id = r.conversation_id)
       ORDER BY r.text = '', r.id LIMIT 24`,
      [lastLearners().flatMap(({ cursors }) => [...cursors.keys()])],
    )
    expect(cut.length).toBeGreaterThan(0)
    await Promise.all(cut.map(askAgain))
    expect(await auditBudgets(deps.sql)).toEqual([])
  }, 60_000)
})

interface Cut {
  id: ReplyId
  conversationId: ConversationId
  text: string
}

/** The model says the same to the same words: what was kept must be how the whole begins. */
async function askAgain({ id, conversationId, text }: Cut): Promise<void> {
  const learner = learners.find(({ cursors }) => cursors.has(conversationId)) ?? expect.fail()
  expect(await learner.request({ type: 'reply-retry', conversationId, replyId: id })).toMatchObject({ type: 'ok' })
  const whole = () =>
    history
      .of('delivery')
      .flatMap(({ frame }) => (frame.type === 'reply-end' ? frame.reply : []))
      .find((reply) => reply.conversationId === conversationId && reply.kind === 'answer' && reply.state === 'done' && reply.id > id)
  await until(() => whole() !== undefined, 10_000)
  expect(whole()?.text.startsWith(text)).toBe(true)
}
