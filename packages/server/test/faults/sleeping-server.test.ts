import { setTimeout as sleep } from 'node:timers/promises'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { type Simulators, startSimulators } from '@parley/simulators/start'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSocket, ORIGIN } from '../world.ts'
import { auditBudgets } from './budgets.ts'
import { fingerprint } from './fingerprint.ts'
import { seatGuest, startTalks } from './guests.ts'
import { History, judge, SPOTLESS } from './history.ts'
import { Learner } from './learner.ts'
import { OwnRedis, REDIS } from './own-redis.ts'
import { findPort, ServerProcess } from './server-process.ts'
import { until } from './until.ts'

const TALKS = 6

let deps: TestDeps
let simulators: Simulators
let redis: OwnRedis
let sleeper: ServerProcess
let other: ServerProcess
beforeAll(async () => {
  if (!REDIS) return
  deps = await createTestDeps()
  // Slower than a lease is long: the stream still runs when its writer wakes.
  simulators = await startSimulators({ pace: { firstTokenMs: [20, 100], tokensPerSecond: 1 } })
  redis = await OwnRedis.create()
  const environment = { DATABASE_URL: deps.databaseUrl, ANTHROPIC_BASE_URL: simulators.url, REDIS_URL: redis.url }
  sleeper = new ServerProcess(await findPort(), environment)
  other = new ServerProcess(await findPort(), environment)
  await Promise.all([sleeper.start(), other.start()])
}, 60_000)
afterAll(async () => {
  if (!REDIS) return
  sleeper.resume()
  await Promise.all([sleeper, other].map((server) => server[Symbol.asyncDispose]()))
  await redis[Symbol.asyncDispose]()
  await simulators.close()
  await deps[Symbol.asyncDispose]()
})

it.runIf(REDIS)(
  'closes the replies of a server that sleeps, which changes nothing of it when it wakes',
  async () => {
    const { actor, cookie } = await seatGuest(deps, sleeper.url)
    const talks = await startTalks(deps, actor, TALKS)
    const writer = await openSocket(sleeper.url, { origin: ORIGIN, cookie })
    for (const conversationId of talks) await writer.say(conversationId, 'Hola')
    const streaming = async () => (await deps.sql.query("SELECT 1 FROM replies WHERE state = 'STREAMING' AND text <> ''")).rowCount ?? 0
    await until(async () => (await streaming()) >= TALKS, 10_000)
    sleeper.pause()

    const history = new History()
    const learner = new Learner(history, { url: other.url, cookie }, talks)
    const open = async () => (await deps.sql.query("SELECT 1 FROM replies WHERE state = 'STREAMING'")).rowCount
    await until(async () => (await open()) === 0, 60_000)
    const isAnswered = async () => (await deps.sql.query("SELECT 1 FROM turns WHERE state <> 'ANSWERED'")).rowCount === 0
    await until(isAnswered, 20_000)
    expect(await auditBudgets(deps.sql)).toEqual([])
    const closed = await fingerprint(deps.sql)

    sleeper.resume()
    // Its deadlines have passed, its leases are others' by now, and it finds that out by itself.
    await sleep(2_500)
    expect(sleeper.isAlive).toBe(true)
    expect(await fingerprint(deps.sql)).toBe(closed)
    expect(await auditBudgets(deps.sql)).toEqual([])

    await learner.comeBack()
    expect(await judge(history, deps.sql)).toEqual(SPOTLESS)
    const again = new Learner(history, { url: sleeper.url, cookie }, talks)
    const [first = expect.fail()] = talks
    expect(await again.say(first, '¿Me oye?')).toBe(null)
    learner.leave()
    again.leave()
    writer.raw.terminate()
  },
  120_000,
)
