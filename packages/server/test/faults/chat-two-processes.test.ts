import { setTimeout as sleep } from 'node:timers/promises'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ChatHistory, judgeChat } from './chat-history.ts'
import { SPOTLESS } from './history.ts'
import { OwnRedis, REDIS } from './own-redis.ts'
import { findPort, ServerProcess } from './server-process.ts'
import { createSpeakers, type Speaker } from './speaker.ts'
import { patient, until } from './until.ts'

const CYCLES = Number(process.env.FAULT_CYCLES ?? 10)
const PEOPLE = 24
const GROUPS = 6
/** How long Redis stays away, ms. */
const AWAY_MS = 300
/** How soon everybody has what was said while it was away, on either server, ms. */
const FOUND_MS = 2_000

/** What goes wrong by turns: Redis dies, forgets, drops its subscribers, or one of the servers is killed before it has told the other. */
const FAULTS = ['redis-kill', 'redis-flush', 'subscribers-cut', 'server-kill'] as const

let redis: OwnRedis
let deps: TestDeps
const servers: ServerProcess[] = []
let speakers: Speaker[] = []
const history = new ChatHistory()
/** How long after each fault of Redis until everybody had been told what was said before it was back, ms. */
const found: number[] = []

async function happen(fault: (typeof FAULTS)[number], number: number): Promise<void> {
  if (fault === 'redis-kill') {
    await redis.kill()
    await sleep(AWAY_MS)
    await redis.start()
  } else if (fault === 'server-kill') {
    const server = servers[number % servers.length] ?? expect.fail()
    await server.kill()
    await server.start()
  } else {
    const client = new Redis(redis.url)
    if (fault === 'redis-flush') await client.flushall()
    await client.call('CLIENT', 'KILL', 'TYPE', 'pubsub')
    client.disconnect()
  }
}

/** @returns the highest number of every chat now. */
async function readSeqs(): Promise<Map<string, number>> {
  const { rows } = await deps.sql.query<{ id: string; seq: number }>('SELECT id, last_seq AS seq FROM conversations')
  return new Map(rows.map(({ id, seq }) => [id, seq]))
}

beforeAll(
  async () => {
    if (!REDIS) return
    redis = await OwnRedis.create()
    deps = await createTestDeps()
    for (let left = 2; left > 0; left -= 1)
      servers.push(new ServerProcess(await findPort(), { DATABASE_URL: deps.databaseUrl, REDIS_URL: redis.url }))
    await Promise.all(servers.map((server) => server.start()))
    const [one = '', two = ''] = servers.map(({ url }) => url)
    speakers = await createSpeakers(deps, history, { urls: [one, two], people: PEOPLE, groups: GROUPS })
    const talk = { isOver: false }
    const talking = Promise.all(speakers.map((speaker) => speaker.talkOn(150, () => talk.isOver)))
    talking.catch(() => {})
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      await sleep(200 + Math.random() * 200)
      const fault = FAULTS[cycle % FAULTS.length] ?? 'redis-kill'
      await happen(fault, Math.floor(cycle / FAULTS.length))
      const seqs = await readSeqs()
      const isTold = () => speakers.every(({ cursors }) => [...cursors].every(([id, seq]) => seq >= (seqs.get(id) ?? 0)))
      const waited = await until(isTold, patient(FOUND_MS) + 10_000, 20)
      if (fault !== 'server-kill') found.push(waited)
    }
    talk.isOver = true
    await talking
    await Promise.all(speakers.map((speaker) => speaker.comeBack()))
  },
  CYCLES * 6_000 + 60_000,
)

afterAll(async () => {
  if (!REDIS) return
  for (const speaker of speakers) speaker.leave()
  for (const server of servers) await server[Symbol.asyncDispose]()
  await redis[Symbol.asyncDispose]()
  await deps[Symbol.asyncDispose]()
})

describe.skipIf(!REDIS)(`two servers that lost Redis, or one another, ${CYCLES} times while people talked`, () => {
  it('have lost nothing that was acknowledged, have nothing twice, out of order or made up, and left no hole', async ({ annotate }) => {
    await annotate(
      `${history.sends.length} messages, ${history.acks.length} acknowledgements, ${history.silences.length} without an answer`,
    )
    expect(await judgeChat(history, deps.sql)).toEqual(SPOTLESS)
    expect(history.sends.length).toBeGreaterThan(CYCLES * 10)
  })

  it('have told everybody everything', async () => {
    await until(async () => (await Promise.all(speakers.map((speaker) => speaker.behind(deps)))).flat().length === 0, 5_000)
  })

  it('found soon what Redis did not bring', async ({ annotate }) => {
    await annotate(`found after ${found.map(Math.round).join(', ')} ms`)
    expect(Math.max(...found)).toBeLessThan(patient(FOUND_MS))
  })

  it('refused nobody, and said nothing of errors of their own', () => {
    expect(history.refusals.filter(({ code }) => code !== 'rate-limited')).toEqual([])
    for (const { output } of servers) expect(/uncaught|unhandled|"level":[56]0.{0,200}/i.exec(output)).toBe(null)
  })
})
