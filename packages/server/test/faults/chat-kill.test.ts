import { setTimeout as sleep } from 'node:timers/promises'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ChatHistory, judgeChat } from './chat-history.ts'
import { SPOTLESS } from './history.ts'
import { findPort, ServerProcess } from './server-process.ts'
import { createSpeakers, type Speaker } from './speaker.ts'
import { patient, until } from './until.ts'

const CYCLES = Number(process.env.FAULT_CYCLES ?? 12)
const PEOPLE = 40
const GROUPS = 10
/** Messages that are acknowledged at the least before the server is killed again. */
const TALK = 12
/** How long after a server is back its people are, ms. */
const BACK_MS = 2_000

let deps: TestDeps
let server: ServerProcess
let speakers: Speaker[] = []
const history = new ChatHistory()
/** When the server answered again after each death. */
const comebacks: number[] = []

beforeAll(
  async () => {
    deps = await createTestDeps()
    server = new ServerProcess(await findPort(), { DATABASE_URL: deps.databaseUrl })
    await server.start()
    speakers = await createSpeakers(deps, history, { urls: [server.url], people: PEOPLE, groups: GROUPS })
    const talk = { isOver: false }
    const talking = Promise.all(speakers.map((speaker) => speaker.talkOn(120, () => talk.isOver)))
    talking.catch(() => {})
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      // Only who talks can be interrupted.
      const before = history.acks.length
      await until(async () => history.acks.length >= before + TALK, 5_000)
      await sleep(Math.random() * 250)
      await server.kill()
      await server.start()
      comebacks.push(performance.now())
    }
    await sleep(300)
    talk.isOver = true
    await talking
    await Promise.all(speakers.map((speaker) => speaker.comeBack()))
  },
  CYCLES * 6_000 + 60_000,
)

afterAll(async () => {
  for (const speaker of speakers) speaker.leave()
  await server[Symbol.asyncDispose]()
  await deps[Symbol.asyncDispose]()
})

describe(`a server that was killed ${CYCLES} times while people talked`, () => {
  it('has lost nothing that it acknowledged, has nothing twice, out of order or made up, and has left no hole', async ({ annotate }) => {
    await annotate(
      `${history.sends.length} messages, ${history.acks.length} acknowledgements, ${history.silences.length} without an answer`,
    )
    expect(await judgeChat(history, deps.sql)).toEqual(SPOTLESS)
    expect(history.acks.length).toBeGreaterThan(history.sends.length)
    expect(history.sends.length).toBeGreaterThan(CYCLES * 10)
    expect(history.silences.length).toBeGreaterThan(0)
    expect(new Set(history.sends.map(({ key }) => key)).difference(new Set(history.acks.map(({ key }) => key))).size).toBe(0)
  })

  it('has told everybody everything', async () => {
    await until(async () => (await Promise.all(speakers.map((speaker) => speaker.behind(deps)))).flat().length === 0, 5_000)
  })

  it('had its people back soon after it was', async ({ annotate }) => {
    const waits = speakers
      .flatMap(({ returns }) => returns)
      .map((at) => at - (comebacks.findLast((up) => up <= at) ?? at))
      .toSorted((a, b) => a - b)
    const p95 = waits[Math.floor(waits.length * 0.95)] ?? expect.fail()
    await annotate(`${waits.length} returns, 95% of them within ${Math.round(p95)} ms`)
    expect(waits.length).toBeGreaterThan(CYCLES)
    expect(p95).toBeLessThan(patient(BACK_MS))
  })

  it('said nothing of errors of its own', () => {
    expect(/uncaught|unhandled|"level":[56]0.{0,200}/i.exec(server.output)).toBe(null)
  })
})
