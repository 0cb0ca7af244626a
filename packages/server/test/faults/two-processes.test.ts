import { setTimeout as sleep } from 'node:timers/promises'
import type { ConversationId, ReplyId } from '@parley/contracts/ids'
import type { ReplyView } from '@parley/contracts/practice'
import { CLOSE_CODES } from '@parley/contracts/socket'
import { createTestDeps, type TestDeps } from '@parley/core/testing/deps'
import { type Simulators, startSimulators } from '@parley/simulators/start'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSocket, ORIGIN, type TestSocket } from '../world.ts'
import { auditBudgets } from './budgets.ts'
import { seatGuest, startTalks } from './guests.ts'
import { OwnRedis, REDIS } from './own-redis.ts'
import { findPort, ServerProcess } from './server-process.ts'
import { patient, until } from './until.ts'

const LINE = 'Hola, señora Ortega. La calefacción está rota desde el lunes, y hace mucho frío.'
/** Until a reply of a dead server is closed by another: its lease, and the pause between two looks, ms. */
const SWEPT_MS = 15_000 + 5_000

let deps: TestDeps
let simulators: Simulators
let redis: OwnRedis
let here: ServerProcess
let there: ServerProcess

beforeAll(async () => {
  if (!REDIS) return
  deps = await createTestDeps()
  simulators = await startSimulators({ pace: { firstTokenMs: [20, 60], tokensPerSecond: 12 } })
  redis = await OwnRedis.create()
  const environment = { DATABASE_URL: deps.databaseUrl, ANTHROPIC_BASE_URL: simulators.url, REDIS_URL: redis.url }
  here = new ServerProcess(await findPort(), environment)
  there = new ServerProcess(await findPort(), environment)
  await here.start()
  await there.start()
}, 60_000)
afterAll(async () => {
  if (!REDIS) return
  for (const end of [here, there, redis, simulators, deps]) await end[Symbol.asyncDispose]()
})

/** A learner with a tab at each server. */
async function openTabs() {
  const { actor, cookie } = await seatGuest(deps, here.url)
  const [conversationId = expect.fail()] = await startTalks(deps, actor, 1)
  const open = async (server: ServerProcess) => {
    const socket = await openSocket(server.url, { origin: ORIGIN, cookie })
    await socket.hello(conversationId, 0)
    return socket
  }
  return { cookie, conversationId, open, near: await open(here), far: await open(there) }
}

/** What the partner says, as far as this tab can show it: the longest snapshot, and the deltas that follow on it. */
function shownIn({ frames }: TestSocket): string {
  const answers = frames.flatMap((frame) => ('reply' in frame && frame.reply.role === 'partner' ? frame.reply : []))
  const id = answers.at(-1)?.id
  let shown = answers.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '')
  const deltas = frames.flatMap((frame) => (frame.type === 'reply-delta' && frame.replyId === id ? frame : []))
  for (const { offset, text } of deltas) if (offset <= shown.length) shown += text.slice(shown.length - offset)
  return shown
}

async function endOf(socket: TestSocket, timeoutMs = 15_000, after?: ReplyId): Promise<ReplyView> {
  const frame = await socket.until(
    (frame) => frame.type === 'reply-end' && frame.reply.role === 'partner' && frame.reply.id !== after,
    timeoutMs,
  )
  return frame.type === 'reply-end' ? frame.reply : expect.fail()
}

function openCalls(text: string): number {
  return simulators.model.requests.all.filter(({ outcome, body }) => outcome === 'open' && JSON.stringify(body).includes(text)).length
}

async function hasCheckpoint(conversationId: ConversationId): Promise<boolean> {
  const { rowCount } = await deps.sql.query(`SELECT 1 FROM replies WHERE conversation_id = $1 AND kind = 'ANSWER' AND text <> ''`, [
    conversationId,
  ])
  return rowCount === 1
}

async function isSettled(conversationId: ConversationId): Promise<boolean> {
  const { rows } = await deps.sql.query<{ open: number }>(
    `SELECT count(*)::int AS open FROM replies r LEFT JOIN budget_holds h ON h.subject_id = r.id
     WHERE r.conversation_id = $1 AND (r.state = 'STREAMING' OR h.subject_id IS NOT NULL)`,
    [conversationId],
  )
  return rows[0]?.open === 0
}

it.skipIf(!REDIS)('shows in one process what another says, stops it from there, and ends its call', async ({ annotate }) => {
  const { conversationId, near, far } = await openTabs()
  const line = `${LINE} ${conversationId}`
  await far.say(conversationId, line)
  await until(() => shownIn(near).length > 10, 5_000, 10)
  expect(openCalls(line)).toBe(2)
  const askedAt = performance.now()
  expect(await near.request({ type: 'reply-stop', conversationId })).toMatchObject({ type: 'ok', result: { stopped: 2 } })
  const end = await endOf(near)
  const ms = performance.now() - askedAt
  await until(() => openCalls(line) === 0, 1_000, 5)
  expect(end.state).toBe('stopped')
  expect(end.text.length).toBeGreaterThan(10)
  expect(ms).toBeLessThan(patient(1_000))
  await annotate(`stopped after ${Math.round(ms)} ms`)
})

it.skipIf(!REDIS)('goes on at the other process after a refresh in the middle of a reply, and says nothing twice', async () => {
  const { conversationId, open, far } = await openTabs()
  await far.say(conversationId, LINE)
  await until(() => shownIn(far).length > 10, 5_000, 10)
  const refreshed = await open(here)
  // Snapshots of another's reply come from its last checkpoint: a tab that finds a gap behind it asks again, as the app does.
  await until(
    async () => {
      await refreshed.hello(conversationId, 0)
      return shownIn(refreshed).length > 10
    },
    5_000,
    500,
  )
  const [before, deltas] = [shownIn(refreshed), refreshed.of('reply-delta').length]
  await until(() => refreshed.of('reply-delta').length > deltas + 3, 5_000, 10)
  const shown = shownIn(refreshed)
  expect(shown.length).toBeGreaterThan(before.length)
  const end = await endOf(refreshed)
  expect(end.state).toBe('done')
  expect(end.text.startsWith(shown)).toBe(true)
})

it.skipIf(!REDIS)('ends at every process, within a second, a session that ended at one', async ({ annotate }) => {
  const { cookie, far } = await openTabs()
  const askedAt = performance.now()
  const headers = { origin: ORIGIN, cookie, 'content-type': 'application/json' }
  await fetch(`${here.url}/api/trpc/auth.signOut`, { method: 'POST', headers, body: '{}' })
  expect((await far.closed).code).toBe(CLOSE_CODES.signedOut)
  const ms = performance.now() - askedAt
  expect(ms).toBeLessThan(patient(1_000))
  await expect(openSocket(there.url, { origin: ORIGIN, cookie })).rejects.toThrow('401')
  await annotate(`closed after ${Math.round(ms)} ms`)
})

it.skipIf(!REDIS)('loses nothing durable when Redis dies in the middle, and streams again when it is back', async ({ annotate }) => {
  const { conversationId, near, far } = await openTabs()
  await far.say(conversationId, LINE)
  await until(() => shownIn(near).length > 10, 5_000, 10)
  await redis.kill()
  const end = await endOf(far)
  const endedAt = performance.now()
  expect(await endOf(near)).toEqual(end)
  const later = performance.now() - endedAt
  // A stop finds its way by the database.
  await far.say(conversationId, '¿Qué día viene?')
  const isSecond = ({ reply }: { reply: ReplyView }) => reply.role === 'partner' && reply.id !== end.id
  await until(() => far.of('reply-start').some(isSecond), 15_000, 10)
  const askedAt = performance.now()
  expect(await near.request({ type: 'reply-stop', conversationId })).toMatchObject({ type: 'ok' })
  const second = await endOf(far, 5_000, end.id)
  const stopMs = performance.now() - askedAt
  expect(second.state).toBe('stopped')
  expect(stopMs).toBeLessThan(patient(1_000))

  await redis.start()
  await sleep(2_500)
  const deltas = near.of('reply-delta').length
  await far.say(conversationId, 'Gracias.')
  await until(() => near.of('reply-delta').length > deltas, 5_000, 10)
  await until(() => isSettled(conversationId), 15_000)
  await until(() => near.frames.filter((frame) => 'seq' in frame).length === far.frames.filter((frame) => 'seq' in frame).length, 5_000)
  const seqs = near.frames.flatMap((frame) => ('seq' in frame && frame.type !== 'caught-up' ? frame.seq : []))
  expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  await annotate(`the end came ${Math.round(later)} ms later without Redis, a stop took ${Math.round(stopMs)} ms`)
})

it.skipIf(!REDIS)(
  'closes what a killed process left, settles it, and says it again when asked',
  async ({ annotate }) => {
    const { conversationId, near, far } = await openTabs()
    await far.say(conversationId, LINE)
    await until(() => hasCheckpoint(conversationId), 5_000, 10)
    const killedAt = performance.now()
    await there.kill()
    const cut = await endOf(near, SWEPT_MS + patient(2_000))
    const ms = performance.now() - killedAt
    expect(cut.state).toBe('interrupted')
    expect(cut.text.length).toBeGreaterThan(0)
    await until(() => isSettled(conversationId), 2_000)
    await until(() => near.of('turn-changed').some(({ turn }) => turn.state === 'answered'), 5_000)
    expect(await near.request({ type: 'reply-retry', conversationId, replyId: cut.id })).toMatchObject({ type: 'ok' })
    const whole = await endOf(near, 15_000, cut.id)
    expect(whole.state).toBe('done')
    expect(whole.text.startsWith(cut.text)).toBe(true)
    await until(() => isSettled(conversationId), 15_000)
    expect(await auditBudgets(deps.sql)).toEqual([])
    await annotate(`closed ${Math.round(ms)} ms after the death`)
  },
  60_000,
)
