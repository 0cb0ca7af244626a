import { setTimeout as sleep } from 'node:timers/promises'
import type { ConversationId } from '@parley/contracts/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, openSocket, ORIGIN, type World } from '../world.ts'
import { auditBudgets } from './budgets.ts'
import { seatGuest, startTalks } from './guests.ts'
import { History, judge, SPOTLESS } from './history.ts'
import { Learner } from './learner.ts'
import { Proxy } from './proxy.ts'
import { patient, until } from './until.ts'

const CUTS = Number(process.env.FAULT_CYCLES ?? 30)
const LEARNERS = 3
const TALKS = 6

const CUTTING: ((proxy: Proxy) => void)[] = [
  (proxy) => proxy.reset(),
  (proxy) => proxy.silence(),
  (proxy) => proxy.resetOnly('client'),
  (proxy) => proxy.resetOnly('server'),
]

describe(`a line that broke ${CUTS} times`, () => {
  let world: World
  let proxy: Proxy
  const history = new History()
  const learners: Learner[] = []

  beforeAll(
    async () => {
      world = await createWorld({
        partner: () => ({ text: 'Esta semana lo veo difícil, con el puente no trabaja nadie.', delayMs: 5 }),
        coach: () => ({ text: 'note: Calm and clear.', delayMs: 5 }),
        // One person of the test has many dead sockets: they go when they are found out.
        door: { pingMs: 400, socketsOfPerson: 1_000 },
      })
      proxy = await Proxy.before(world.url)
      const talk = { isOver: false }
      const seated = await Promise.all(
        Array.from({ length: LEARNERS }, async () => {
          const { actor, cookie } = await seatGuest(world.deps, world.url)
          const talks = await startTalks(world.deps, actor, TALKS)
          return { talks, learner: new Learner(history, { url: proxy.url, cookie, answerMs: 250 }, talks) }
        }),
      )
      learners.push(...seated.map(({ learner }) => learner))
      const talking = Promise.all(
        seated.map(async ({ learner, talks }) => {
          for (let number = 0; !talk.isOver; number += 1) {
            await learner.say(talks[number % TALKS] ?? expect.fail(), `Soy ${learner.name}, y van ${number}.`)
            await sleep(Math.random() * 30)
          }
        }),
      )
      talking.catch(() => {})
      for (let cut = 0; cut < CUTS; cut += 1) {
        await sleep(50 + Math.random() * 100)
        CUTTING[cut % CUTTING.length]?.(proxy)
      }
      talk.isOver = true
      await talking
      await world.deps.settled()
      await Promise.all(learners.map((learner) => learner.comeBack()))
    },
    CUTS * 1_000 + 30_000,
  )

  afterAll(async () => {
    for (const learner of learners) learner.leave()
    await proxy[Symbol.asyncDispose]()
    await world[Symbol.asyncDispose]()
  })

  it('lost nothing and showed nothing twice', async ({ annotate }) => {
    const repeats = history.of('silence').length
    await annotate(`${history.of('ack').length} turns, ${repeats} of them sent more than once, ${history.of('hello').length / TALKS} lines`)
    expect(await judge(history, world.deps.sql)).toEqual(SPOTLESS)
    expect(history.of('refusal').filter(({ code }) => code !== 'rate-limited')).toEqual([])
    expect(await auditBudgets(world.deps.sql)).toEqual([])
    expect(repeats).toBeGreaterThan(0)
  })

  it('told every learner everything in the end', async () => {
    const { rows } = await world.deps.sql.query<{ id: ConversationId; seq: number }>('SELECT id, last_seq AS seq FROM conversations')
    const seqs = new Map(rows.map(({ id, seq }) => [id, seq]))
    for (const { cursors } of learners) for (const [id, seq] of cursors) expect(seq).toBe(seqs.get(id))
  })

  it('left no dead socket behind', async () => {
    for (const learner of learners) learner.leave()
    const countOpen = () => new Promise<number>((resolve) => world.app.server.getConnections((_error, count) => resolve(count)))
    await until(async () => (await countOpen()) === 0, 5_000)
  })
})

it('finds a line dead that stopped answering, and leaves one alone that answers', async () => {
  await using world = await createWorld({ door: { pingMs: 200 } })
  await using proxy = await Proxy.before(world.url)
  const { cookie } = await world.guest()
  const living = await openSocket(world.url, { origin: ORIGIN, cookie })
  await openSocket(proxy.url, { origin: ORIGIN, cookie })
  const closed = new Promise<void>((resolve) => world.app.websocketServer.once('connection', (socket) => socket.once('close', resolve)))
  const dead = await openSocket(proxy.url, { origin: ORIGIN, cookie })
  await sleep(500)
  expect(dead.raw.readyState).toBe(dead.raw.OPEN)
  const silentAt = performance.now()
  proxy.silence()
  await closed
  expect(performance.now() - silentAt).toBeLessThan(patient(600))
  expect(living.raw.readyState).toBe(living.raw.OPEN)
})
