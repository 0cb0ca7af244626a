import { setTimeout as sleep } from 'node:timers/promises'
import type { ConversationId } from '@parley/contracts/ids'
import { migrate } from '@parley/core/db/migrate'
import { createPrisma } from '@parley/core/db/prisma'
import { createSqlPool } from '@parley/core/db/sql'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { MIGRATIONS } from '@parley/core/testing/database'
import { seedScenes } from '@parley/core/scenarios/seed-scenes'
import { type Simulators, startSimulators } from '@parley/simulators/start'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditBudgets } from './budgets.ts'
import { seatGuest, startTalks } from './guests.ts'
import { History, judge, SPOTLESS } from './history.ts'
import { Learner } from './learner.ts'
import { findPostgresPrograms, OwnPostgres } from './own-postgres.ts'
import { ORIGIN } from '../world.ts'
import { findPort, ServerProcess } from './server-process.ts'
import { patient, until } from './until.ts'

const CYCLES = Number(process.env.FAULT_CYCLES ?? 4)
/** Each says less than a person may in a minute. */
const LEARNERS = 8
const TALKS = 10
/** How soon a turn is refused while there is nowhere to write it, and how soon after the database is back one is taken, ms. */
const REFUSED_MS = 300
const RECOVERED_MS = 5_000

const scene = { scene: 'broken-heating', language: 'es', coachLanguage: 'en', coachMode: 'live' }
/** By our own SQL, by Prisma, by its transactions; of somebody and of anybody. */
const PROCEDURES = [
  ['practice.list', {}],
  ['practice.start', scene],
  ['practice.reports', undefined],
  ['auth.changeProfile', { name: 'Nina' }],
  ['scenarios.list', { readingLanguage: 'en', language: 'es' }],
  ['invitations.view', { token: 'A'.repeat(43), readingLanguage: 'en' }],
] as const

const programs = await findPostgresPrograms()
if (!programs && process.env.CI) throw new Error('PostgreSQL is not on this machine, and CI must stop and start it')

describe.skipIf(!programs)(`a database that went away ${CYCLES} times`, () => {
  let postgres: OwnPostgres
  let fakes: TestDeps
  let deps: TestDeps
  let simulators: Simulators
  let server: ServerProcess
  const history = new History()
  const learners: Learner[] = []
  /** When it was gone, and when it was back. */
  const outages: { from: number; to: number }[] = []
  /** What procedures answered meanwhile. */
  const answers: { status: number; text: string }[] = []

  beforeAll(
    async () => {
      postgres = await OwnPostgres.create(programs ?? '')
      await migrate(postgres.url('postgres'), MIGRATIONS)
      simulators = await startSimulators({ pace: { firstTokenMs: [20, 100], tokensPerSecond: 100 } })
      server = new ServerProcess(await findPort(), { DATABASE_URL: postgres.url('postgres'), ANTHROPIC_BASE_URL: simulators.url })
      fakes = await createTestDeps()
      const sql = createSqlPool({ url: postgres.url('postgres'), onIdleError: () => {} })
      deps = { ...fakes, sql, prisma: createPrisma(sql) }
      await seedScenes(deps)
      await server.start()

      const talk = { isOver: false }
      const seated = await Promise.all(
        Array.from({ length: LEARNERS }, async () => {
          const { actor, cookie } = await seatGuest(deps, server.url)
          const talks = await startTalks(deps, actor, TALKS)
          return { talks, learner: new Learner(history, { url: server.url, cookie }, talks) }
        }),
      )
      learners.push(...seated.map(({ learner }) => learner))
      const talking = seated.map(async ({ learner, talks }) => {
        for (let number = 0; !talk.isOver; number += 1) {
          await learner.say(talks[number % TALKS] ?? expect.fail(), `Soy ${learner.name}, y van ${number}.`)
          await sleep(200 + Math.random() * 300)
        }
      })
      const said = Promise.all(talking)
      said.catch(() => {})
      for (let cycle = 0; cycle < CYCLES; cycle += 1) {
        await sleep(300 + Math.random() * 500)
        const from = performance.now()
        await (cycle % 2 ? postgres.kill() : postgres.stopAtOnce())
        await sleep(200)
        answers.push(...(await Promise.all(PROCEDURES.map((procedure) => callIn(procedure, learners[0]?.cookie ?? '')))))
        await sleep(500)
        await postgres.start()
        outages.push({ from, to: performance.now() })
        await until(() => history.of('ack').some(({ at, ms }) => at - ms > (outages.at(-1)?.to ?? 0)), 20_000, 20)
      }
      talk.isOver = true
      await said
      await until(isAllClosed, 60_000)
      await Promise.all(learners.map((learner) => learner.comeBack()))
    },
    CYCLES * 10_000 + 120_000,
  )

  afterAll(async () => {
    for (const learner of learners) learner.leave()
    await server[Symbol.asyncDispose]()
    await simulators.close()
    await deps.prisma.$disconnect()
    await deps.sql.end()
    await postgres[Symbol.asyncDispose]()
    await fakes[Symbol.asyncDispose]()
  })

  async function callIn([path, input]: (typeof PROCEDURES)[number], cookie: string) {
    const response = await fetch(`${server.url}/api/trpc/${path}`, {
      method: 'POST',
      headers: { origin: ORIGIN, cookie, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    return { status: response.status, text: await response.text() }
  }

  async function isAllClosed(): Promise<boolean> {
    const { rows } = await deps.sql.query<{ open: number }>(
      `SELECT (SELECT count(*) FROM replies WHERE state = 'STREAMING')::int + (SELECT count(*) FROM turns WHERE state <> 'ANSWERED')::int AS open`,
    )
    return rows[0]?.open === 0
  }

  it('took no turn with it that was acknowledged, and left no hole', async () => {
    expect(await judge(history, deps.sql)).toEqual(SPOTLESS)
    expect(await auditBudgets(deps.sql)).toEqual([])
    const { rows } = await deps.sql.query<{ id: ConversationId; seq: number }>('SELECT id, last_seq AS seq FROM conversations')
    const seqs = new Map(rows.map(({ id, seq }) => [id, seq]))
    for (const { cursors } of learners) for (const [id, seq] of cursors) expect(seq).toBe(seqs.get(id))
  })

  it('left the server standing', () => {
    expect(server.isAlive).toBe(true)
    expect(server.output).not.toMatch(/uncaught|unhandled/i)
  })

  it('had every turn refused at once, by name, while it was away', async ({ annotate }) => {
    const refusals = history.of('refusal').filter(({ code }) => code !== 'rate-limited')
    const slow = refusals.map(({ ms }) => ms).toSorted((a, b) => a - b)
    const p95 = slow[Math.floor(slow.length * 0.95)] ?? expect.fail()
    await annotate(
      `${refusals.length} refusals, 95% of them within ${Math.round(p95)} ms, the last after ${Math.round(slow.at(-1) ?? 0)} ms`,
    )
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['unavailable']))
    expect(p95).toBeLessThan(patient(REFUSED_MS))
    expect(history.of('silence')).toEqual([])
  })

  it('had procedures say so too', () => {
    for (const { status, text } of answers) {
      expect(status).toBe(503)
      expect(text).toContain('"code":"unavailable"')
    }
    expect(answers).toHaveLength(PROCEDURES.length * CYCLES)
  })

  it('was made use of again within five seconds, by the same server', async ({ annotate }) => {
    const waits = outages.map(({ to }) => (history.of('ack').find(({ at, ms }) => at - ms > to)?.at ?? Number.POSITIVE_INFINITY) - to)
    await annotate(`first turn taken after ${waits.map(Math.round).join(', ')} ms`)
    expect(Math.max(...waits)).toBeLessThan(patient(RECOVERED_MS))
  })
})
