import { request as httpRequest, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ConversationId } from '@parley/contracts/ids'
import { createTestDeps } from '@parley/core/testing/deps'
import { startSimulators } from '@parley/simulators/start'
import { expect, it } from 'vitest'
import { openSocket, ORIGIN, type TestSocket } from '../world.ts'
import { auditBudgets } from './budgets.ts'
import { seatGuest, startTalks } from './guests.ts'
import { findPort, ServerProcess } from './server-process.ts'

const PEOPLE = 10
const EXIT_MS = 10_000

interface Person {
  cookie: string
  conversationId: ConversationId
  socket: TestSocket
}

/** A procedure, called with a body that does not come in one piece. */
function callSlowly(url: string, cookie: string, body: string) {
  const answer = Promise.withResolvers<IncomingMessage>()
  const call = httpRequest(`${url}/api/trpc/practice.load`, {
    method: 'POST',
    headers: { origin: ORIGIN, cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  })
  call.on('response', (response) => answer.resolve(response.resume()))
  call.on('error', answer.reject)
  call.write(body.slice(0, 10))
  answer.promise.catch(() => {})
  return { finish: () => call.end(body.slice(10)), answer: answer.promise }
}

it('leaves within ten seconds when asked to: what was asked is answered, what is said is said or kept, and nothing is left open', async ({
  annotate,
}) => {
  await using deps = await createTestDeps()
  // At this pace some answers end within the time that they are given, and others do not.
  await using simulators = await startSimulators({ pace: { firstTokenMs: [20, 300], tokensPerSecond: 5 } })
  await using server = new ServerProcess(await findPort(), { DATABASE_URL: deps.databaseUrl, ANTHROPIC_BASE_URL: simulators.url })
  await server.start()
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, async (): Promise<Person> => {
      const { actor, cookie } = await seatGuest(deps, server.url)
      const [conversationId = expect.fail()] = await startTalks(deps, actor, 1)
      const socket = await openSocket(server.url, { origin: ORIGIN, cookie })
      await socket.hello(conversationId, 0)
      return { cookie, conversationId, socket }
    }),
  )
  await Promise.all(
    people.map(async ({ conversationId, socket }) => {
      await socket.say(conversationId, 'Hola, señora Ortega. La calefacción está rota desde el lunes, y hace mucho frío.')
      // A second line waits: a server that leaves does not begin with it.
      await socket.say(conversationId, '¿Qué día puede venir el técnico?')
      await socket.until((frame) => frame.type === 'reply-delta')
    }),
  )
  const slow = people.map(({ cookie, conversationId }) => callSlowly(server.url, cookie, JSON.stringify({ conversationId })))
  await sleep(100)

  const askedAt = performance.now()
  const inTime = people.map(({ cookie, conversationId }) =>
    fetch(`${server.url}/api/trpc/practice.load`, {
      method: 'POST',
      headers: { origin: ORIGIN, cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ conversationId }),
    }),
  )
  const before = server.output.length
  const gone = server.kill('SIGTERM')
  const closes = await Promise.all(people.map(async ({ socket }) => ({ ...(await socket.closed), ms: performance.now() - askedAt })))
  await sleep(200)
  for (const { finish } of slow) finish()
  const statuses = [
    ...(await Promise.all(inTime)).map(({ status }) => status),
    ...(await Promise.all(slow.map(({ answer }) => answer))).map(({ statusCode }) => statusCode),
  ]
  await gone
  const exitMs = performance.now() - askedAt

  expect(closes.map(({ code }) => code)).toEqual(people.map(() => 1012))
  expect(statuses).toEqual([...people, ...people].map(() => 200))
  expect(exitMs).toBeLessThan(EXIT_MS)
  expect(server.exitCode).toBe(0)
  expect(server.output.slice(before)).toBe('')
  const { rows } = await deps.sql.query<{ state: string; count: number }>(
    'SELECT lower(state::text) AS state, count(*)::int FROM replies GROUP BY state ORDER BY state',
  )
  const states = Object.fromEntries(rows.map(({ state, count }) => [state, count]))
  expect(Object.keys(states)).not.toContain('streaming')
  expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(PEOPLE * 2)
  expect(await auditBudgets(deps.sql)).toEqual([])
  expect((await deps.sql.query('SELECT 1 FROM budget_holds WHERE NOT reserved')).rowCount).toBe(0)
  expect(simulators.model.requests.all.filter(({ outcome }) => outcome === 'open')).toEqual([])
  const slowest = Math.round(Math.max(...closes.map(({ ms }) => ms)))
  await annotate(`exit after ${Math.round(exitMs)} ms, sockets closed after ${slowest} ms; replies: ${JSON.stringify(states)}`)
}, 60_000)
