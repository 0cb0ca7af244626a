import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { Llm } from '@parley/providers/llm/port'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSqlPool } from '../db/sql.ts'
import type { Actor } from '../deps.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor, createTalk } from '../testing/factories.ts'
import { loadTalkSnapshot } from './load-talk.ts'
import { seedScenes } from '../scenarios/seed-scenes.ts'
import { startTalk } from './start-talk.ts'
import { stopReplies } from './stop-replies.ts'
import { takeTurn } from './take-turn.ts'

let deps: TestDeps
let actor: Actor
let conversationId: ConversationId

beforeEach(async () => {
  deps = await createTestDeps()
  actor = await createActor(deps, { tokens: 20_000 })
  conversationId = await createTalk(deps, actor)
})
afterEach(() => deps[Symbol.asyncDispose]())

const messageId = () => randomUUID() as ClientMessageId
const say = (text: string, clientMessageId = messageId()) => takeTurn(deps, actor, { conversationId, clientMessageId, text })
const snapshot = () => loadTalkSnapshot(deps, actor, conversationId)

async function budget() {
  const { rows } = await deps.sql.query<{ granted: number; held: number; spent: number }>(
    `SELECT granted, spent, held - COALESCE((SELECT sum(amount) FROM budget_holds h WHERE h.budget_id = b.id AND h.reserved), 0)::bigint AS held
     FROM budgets b WHERE account_id = $1`,
    [actor.budgetAccountId],
  )
  return rows[0] ?? expect.fail('no budget')
}

describe('a turn', () => {
  it('shows nothing of what a model thinks, and pays for it where nobody counts', async () => {
    await deps[Symbol.asyncDispose]()
    const thought = 'She wants it warm. '.repeat(30)
    deps = await createTestDeps({ partner: () => ({ text: 'Mañana.', thought, uncounted: true }) })
    actor = await createActor(deps, { tokens: 20_000 })
    conversationId = await createTalk(deps, actor)
    const frames: unknown[] = []
    deps.bus.onLive((_topic, message) => void frames.push(message))
    await say('La calefacción no funciona.')
    await deps.settled()
    const { replies } = await snapshot()
    expect(replies.find(({ role }) => role === 'partner')).toMatchObject({ state: 'done', text: 'Mañana.' })
    expect(JSON.stringify([frames, replies])).not.toContain('warm')
    const usage = await deps.prisma.usageRecord.findFirstOrThrow({ where: { purpose: 'partner' } })
    expect(usage).toMatchObject({ estimated: true, outputTokens: Math.ceil(Buffer.byteLength(`${thought}Mañana.`) / 3) })
  })

  it('keeps nothing of an answer whose beginning turns out to be a thought', async () => {
    await deps[Symbol.asyncDispose]()
    deps = await createTestDeps({ partner: () => ({ text: 'She wants it warm.</think>Mañana.' }) })
    actor = await createActor(deps, { tokens: 20_000 })
    conversationId = await createTalk(deps, actor)
    await say('La calefacción no funciona.')
    await deps.settled()
    const answer = (await snapshot()).replies.find(({ role }) => role === 'partner')
    expect(answer).toMatchObject({ state: 'failed', text: '', errorCode: 'provider-failed' })
  })

  it('is answered by partner and coach, and settled by what they used', async () => {
    await say('La calefacción no funciona.')
    expect((await budget()).held).toBeGreaterThan(0)
    await deps.settled()

    const { turns, replies, lastSeq } = await snapshot()
    expect(turns).toMatchObject([{ number: 1, text: 'La calefacción no funciona.', state: 'answered' }])
    expect(replies.map(({ role, state, text }) => ({ role, state, text }))).toEqual(
      expect.arrayContaining([
        { role: 'partner', state: 'done', text: 'El martes va un técnico.' },
        { role: 'coach', state: 'done', text: 'note: Calm and clear.' },
      ]),
    )
    expect(lastSeq).toBe(4)
    const { held, spent } = await budget()
    const usage = await deps.prisma.usageRecord.findMany()
    expect(held).toBe(0)
    expect(usage.map((row) => row.purpose).sort()).toEqual(['coach', 'partner'])
    expect(spent).toBe(usage.reduce((sum, row) => sum + row.billedTokens, 0))
  })

  it('gets the same answer when it is sent again, and happens once', async () => {
    const id = messageId()
    const [first, again] = await Promise.all([say('Hola', id), say(' Hola ', id)])
    expect(again.turn.id).toBe(first.turn.id)
    await deps.settled()
    expect((await snapshot()).turns).toHaveLength(1)
    expect(deps.llms.partner.requests).toHaveLength(1)
  })

  it('conflicts when its id was used for other words', async () => {
    const id = messageId()
    await say('Hola', id)
    await expect(say('Adiós', id)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is refused to anybody but its learner', async () => {
    const stranger = await createActor(deps)
    await expect(takeTurn(deps, stranger, { conversationId, clientMessageId: messageId(), text: 'Hola' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(stopReplies(deps, stranger, { conversationId })).rejects.toMatchObject({ code: 'not-found' })
    await expect(loadTalkSnapshot(deps, stranger, conversationId)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('waits its turn while another is answered, in order', async () => {
    await using slow = await createTestDeps({ partner: () => ({ text: 'Ya.', delayMs: 30 }) })
    const learner = await createActor(slow)
    const talk = await createTalk(slow, learner)
    const send = (text: string) => takeTurn(slow, learner, { conversationId: talk, clientMessageId: messageId(), text })
    expect((await send('uno')).turn.state).toBe('active')
    expect((await send('dos')).turn.state).toBe('waiting')
    expect((await send('tres')).turn.state).toBe('waiting')
    await send('cuatro')
    await expect(send('cinco')).rejects.toMatchObject({ code: 'rate-limited' })
    await slow.settled()
    const { turns, replies } = await loadTalkSnapshot(slow, learner, talk)
    expect(turns.map((turn) => turn.state)).toEqual(['answered', 'answered', 'answered', 'answered'])
    expect(replies.filter((reply) => reply.state === 'done')).toHaveLength(8)
    const last = slow.llms.partner.requests.at(-1)
    expect(last?.messages.map((message) => message.blocks[0]?.text).slice(2)).toEqual(['uno', 'Ya.', 'dos', 'Ya.', 'tres', 'Ya.', 'cuatro'])
  })
})

it('is spoken to at the level that the learner chose', async () => {
  await seedScenes(deps)
  const choice = { scene: 'broken-heating', language: 'es', coachLanguage: 'en', coachMode: 'live' } as const
  const { conversationId: easy } = await startTalk(deps, actor, { ...choice, level: 'A2' })
  expect((await loadTalkSnapshot(deps, actor, easy)).talk.level).toBe('A2')
  await takeTurn(deps, actor, { conversationId: easy, clientMessageId: messageId(), text: 'Hola' })
  await deps.settled()
  expect(JSON.stringify(deps.llms.partner.requests.at(-1)?.system)).toContain('at CEFR level A2')
})

describe('failures', () => {
  it('of the coach leave the partner alone, and the reverse', async () => {
    for (const broken of ['coach', 'partner'] as const) {
      await using failing = await createTestDeps({ [broken]: () => ({ text: 'note: Lost', failAfter: 0 }) })
      const learner = await createActor(failing)
      const talk = await createTalk(failing, learner)
      await takeTurn(failing, learner, { conversationId: talk, clientMessageId: messageId(), text: 'Hola' })
      await failing.settled()
      const { replies } = await loadTalkSnapshot(failing, learner, talk)
      for (const reply of replies) expect(reply.state).toBe(reply.role === broken ? 'failed' : 'done')
      expect(replies.find((reply) => reply.role === broken)?.errorCode).toBe('provider-failed')
      // Failed before its first word: costs nothing.
      expect(await failing.prisma.usageRecord.count()).toBe(1)
    }
  })

  it('half-way keep what was said, and bill it', async () => {
    await using failing = await createTestDeps({ partner: () => ({ text: 'El martes va un técnico.', failAfter: 3 }) })
    const learner = await createActor(failing)
    const talk = await createTalk(failing, learner)
    await takeTurn(failing, learner, { conversationId: talk, clientMessageId: messageId(), text: 'Hola' })
    await failing.settled()
    const { replies } = await loadTalkSnapshot(failing, learner, talk)
    expect(replies.find((reply) => reply.role === 'partner')).toMatchObject({ state: 'interrupted', text: 'El martes va' })
    expect(await failing.prisma.usageRecord.findFirst({ where: { purpose: 'partner' } })).toMatchObject({ estimated: true })
  })

  it('of a provider that says more than it may cut it off', async () => {
    await using endless = await createTestDeps({ partner: () => ({ text: 'palabra '.repeat(20_000), chunk: 4_000 }) })
    const learner = await createActor(endless)
    const talk = await createTalk(endless, learner)
    await takeTurn(endless, learner, { conversationId: talk, clientMessageId: messageId(), text: 'Hola' })
    await endless.settled()
    const { replies } = await loadTalkSnapshot(endless, learner, talk)
    const partner = replies.find((reply) => reply.role === 'partner')
    expect(partner?.state).toBe('interrupted')
    expect(partner?.text.length).toBeLessThan(20_000)
  })

  it('of a coach that breaks its contract show no card', async () => {
    await using inventing = await createTestDeps({ coach: () => ({ text: 'quote: nunca lo dije\nsay: x\nnote: y' }) })
    const learner = await createActor(inventing)
    const talk = await createTalk(inventing, learner)
    await takeTurn(inventing, learner, { conversationId: talk, clientMessageId: messageId(), text: 'Hola' })
    await inventing.settled()
    const { replies } = await loadTalkSnapshot(inventing, learner, talk)
    expect(replies.find((reply) => reply.role === 'coach')).toMatchObject({ state: 'silent', text: '' })
  })

  it('write nothing when the partner cannot be paid', async () => {
    const poor = await createActor(deps, { tokens: 500 })
    const talk = await createTalk(deps, poor)
    await expect(takeTurn(deps, poor, { conversationId: talk, clientMessageId: messageId(), text: 'Hola' })).rejects.toMatchObject({
      code: 'budget-spent',
    })
    const { turns, lastSeq, budget: view } = await loadTalkSnapshot(deps, poor, talk)
    expect({ turns, lastSeq, view }).toEqual({ turns: [], lastSeq: 0, view: { granted: 500, spent: 0, left: 500, reserved: 0, needed: 0 } })
  })
})

it('stops what streams, at the provider too, and charges what came', async () => {
  await using slow = await createTestDeps({
    partner: () => ({ text: 'Una frase muy larga.', delayMs: 5, hangAfter: 2 }),
    coach: () => ({ text: '', hangAfter: 0 }),
  })
  const learner = await createActor(slow)
  const talk = await createTalk(slow, learner)
  slow.bus.onLive((_topic, message) => void (message.type === 'reply-stop-requested' && slow.replies.end(message.replyIds, 'stopped')))
  const heard = Promise.withResolvers<void>()
  slow.bus.onLive((_topic, message) => void (message.type === 'reply-delta' && message.offset > 0 && heard.resolve()))
  await takeTurn(slow, learner, { conversationId: talk, clientMessageId: messageId(), text: 'Hola' })
  await heard.promise
  expect(await stopReplies(slow, learner, { conversationId: talk })).toEqual({ stopped: 2 })
  await slow.settled()
  const { replies } = await loadTalkSnapshot(slow, learner, talk)
  expect(replies.map((reply) => reply.state)).toEqual(['stopped', 'stopped'])
  expect(replies.find((reply) => reply.role === 'partner')?.text).toBe('Una fras')
  expect(slow.llms.partner.aborted).toBe(1)
  expect(slow.llms.coach.aborted).toBe(1)
})

it('lets one of many turns at once have a budget for one, on two processes', async () => {
  const poor = await createActor(deps, { tokens: 4_000 })
  const talks = await Promise.all(Array.from({ length: 30 }, () => createTalk(deps, poor)))
  const otherPool = createSqlPool({ url: deps.databaseUrl, onIdleError: () => {} })
  const processes = [deps, { ...deps, sql: otherPool, instance: 'other' }]
  const turns = await Promise.allSettled(
    talks.map((talk, index) =>
      takeTurn(processes[index % 2] ?? deps, poor, { conversationId: talk, clientMessageId: messageId(), text: 'Hola' }),
    ),
  )
  expect(turns.filter((turn) => turn.status === 'fulfilled')).toHaveLength(1)
  const codes = turns.flatMap((turn) => (turn.status === 'rejected' ? [turn.reason.code] : []))
  expect(new Set(codes)).toEqual(new Set(['budget-spent']))
  await deps.settled()
  expect(await deps.prisma.turn.count({ where: { senderId: poor.userId } })).toBe(1)
  await otherPool.end()
})

it('reckons a reply from its bytes when its provider counts nothing', async () => {
  await using odd = await createTestDeps({ partner: () => ({ text: 'Ya.', uncounted: true }) })
  const learner = await createActor(odd, { tokens: 20_000 })
  await takeTurn(odd, learner, { conversationId: await createTalk(odd, learner), clientMessageId: messageId(), text: 'Hola' })
  await odd.settled()
  const record = await odd.prisma.usageRecord.findFirstOrThrow({ where: { purpose: 'partner' } })
  expect(record.estimated).toBe(true)
  expect(record.billedTokens).toBeGreaterThan(0)
})

it('writes down which model of a chain answered', async () => {
  const usage = { inputTokens: 9, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 2 }
  const partner: Llm = {
    provider: 'fake',
    model: 'first',
    async *stream() {
      yield { type: 'start', usage, servedBy: { provider: 'fake', model: 'spare' } }
      yield { type: 'delta', text: 'Ya.' }
      yield { type: 'end', usage, reason: 'complete' }
    },
  }
  const chained = { ...deps, llms: { ...deps.llms, partner } }
  await takeTurn(chained, actor, { conversationId, clientMessageId: messageId(), text: 'Hola' })
  await deps.settled()
  expect(await deps.prisma.usageRecord.findFirst({ where: { purpose: 'partner' } })).toMatchObject({ model: 'spare' })
})

it('stores what can be stored of words that cannot, and knows them again', async () => {
  await using odd = await createTestDeps({ partner: () => ({ text: 'Y\u0000a.' }) })
  const learner = await createActor(odd)
  const talk = await createTalk(odd, learner)
  const halfEmoji = { conversationId: talk, clientMessageId: messageId(), text: 'Hola \ud83d' }
  const first = await takeTurn(odd, learner, halfEmoji)
  expect((await takeTurn(odd, learner, halfEmoji)).turn.id).toBe(first.turn.id)
  await odd.settled()
  const { replies } = await loadTalkSnapshot(odd, learner, talk)
  expect(replies.find((reply) => reply.role === 'partner')).toMatchObject({ state: 'done', text: 'Ya.' })
})
