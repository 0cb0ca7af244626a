import { setTimeout as sleep } from 'node:timers/promises'
import { migrate } from '@parley/core/db/migrate'
import { createPrisma } from '@parley/core/db/prisma'
import { createSqlPool } from '@parley/core/db/sql'
import { seedScenes } from '@parley/core/scenarios/seed-scenes'
import { MIGRATIONS } from '@parley/core/testing/database'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ChatHistory, judgeChat } from './chat-history.ts'
import { SPOTLESS } from './history.ts'
import { findPostgresPrograms, OwnPostgres } from './own-postgres.ts'
import { findPort, ServerProcess } from './server-process.ts'
import { createSpeakers, type Speaker } from './speaker.ts'
import { patient, until } from './until.ts'

const CYCLES = Number(process.env.FAULT_CYCLES ?? 10)
/** How soon a message is refused while there is nowhere to write it, and how soon after the database is back one is taken, ms. */
const REFUSED_MS = 300
const RECOVERED_MS = 5_000

const programs = await findPostgresPrograms()
if (!programs && process.env.CI) throw new Error('PostgreSQL is not on this machine, and CI must stop and start it')

describe.skipIf(!programs)(`a database that went away ${CYCLES} times while people talked`, () => {
  let postgres: OwnPostgres
  let fakes: TestDeps
  let deps: TestDeps
  let server: ServerProcess
  let speakers: Speaker[] = []
  const history = new ChatHistory()
  const outages: { from: number; to: number }[] = []

  beforeAll(
    async () => {
      postgres = await OwnPostgres.create(programs ?? '')
      await migrate(postgres.url('postgres'), MIGRATIONS)
      server = new ServerProcess(await findPort(), { DATABASE_URL: postgres.url('postgres') })
      fakes = await createTestDeps()
      const sql = createSqlPool({ url: postgres.url('postgres'), onIdleError: () => {} })
      deps = { ...fakes, sql, prisma: createPrisma(sql) }
      await seedScenes(deps)
      await server.start()
      speakers = await createSpeakers(deps, history, { urls: [server.url], people: 12, groups: 4, answerMs: 5_000 })
      const talk = { isOver: false }
      const talking = Promise.all(speakers.map((speaker) => speaker.talkOn(60, () => talk.isOver)))
      talking.catch(() => {})
      for (let cycle = 0; cycle < CYCLES; cycle += 1) {
        await sleep(300 + Math.random() * 300)
        const from = performance.now()
        await (cycle % 2 ? postgres.kill() : postgres.stopAtOnce())
        await sleep(500)
        await postgres.start()
        outages.push({ from, to: performance.now() })
        await until(() => history.acks.some(({ at, ms }) => at - ms > (outages.at(-1)?.to ?? 0)), 20_000, 20)
      }
      await sleep(300)
      talk.isOver = true
      await talking
      await Promise.all(speakers.map((speaker) => speaker.comeBack()))
    },
    CYCLES * 10_000 + 60_000,
  )

  afterAll(async () => {
    for (const speaker of speakers) speaker.leave()
    await server[Symbol.asyncDispose]()
    await deps.prisma.$disconnect()
    await deps.sql.end()
    await postgres[Symbol.asyncDispose]()
    await fakes[Symbol.asyncDispose]()
  })

  it('took nothing with it that was acknowledged, and left nothing twice, out of order or made up', async ({ annotate }) => {
    await annotate(`${history.sends.length} messages, ${history.acks.length} acknowledgements, ${history.refusals.length} refusals`)
    expect(await judgeChat(history, deps.sql)).toEqual(SPOTLESS)
    await until(async () => (await Promise.all(speakers.map((speaker) => speaker.behind(deps)))).flat().length === 0, 5_000)
  })

  it('had every message refused at once, by name, and no line closed', async ({ annotate }) => {
    expect(new Set(history.refusals.map(({ code }) => code).filter((code) => code !== 'rate-limited'))).toEqual(new Set(['unavailable']))
    const slow = history.refusals.flatMap(({ code, ms }) => (code === 'unavailable' ? ms : [])).toSorted((a, b) => a - b)
    const p95 = slow[Math.floor(slow.length * 0.95)] ?? expect.fail()
    await annotate(`95% of ${slow.length} refusals within ${Math.round(p95)} ms`)
    expect(p95).toBeLessThan(patient(REFUSED_MS))
    expect(history.silences).toEqual([])
    expect(speakers.flatMap(({ returns }) => returns).length).toBeLessThanOrEqual(speakers.length)
  })

  it('was made use of again soon after it was back', async ({ annotate }) => {
    const waits = outages.map(({ to }) => Math.min(...history.acks.flatMap(({ at, ms }) => (at - ms > to ? at : []))) - to)
    await annotate(`first message taken after ${waits.map(Math.round).join(', ')} ms`)
    expect(Math.max(...waits)).toBeLessThan(patient(RECOVERED_MS))
    expect(server.isAlive).toBe(true)
    expect(server.output).not.toMatch(/uncaught|unhandled/i)
  })
})
