import { randomUUID } from 'node:crypto'
import type { ClientMessageId } from '@parley/contracts/ids'
import { fakeLlm } from '@parley/providers/llm/fake'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSqlPool } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor, createTalk } from '../testing/factories.ts'
import { loadTalkSnapshot } from './load-talk.ts'
import { LEASE_MS } from './rules.ts'
import { RunningReplies } from './running-replies.ts'
import { sweepReplies } from './sweep-replies.ts'
import { takeTurn } from './take-turn.ts'

let deps: TestDeps
let actor: Actor
beforeEach(async () => {
  deps = await createTestDeps()
  actor = await createActor(deps, { tokens: 20_000 })
})
afterEach(() => deps[Symbol.asyncDispose]())

/** Another process on the same database, whose streams hang; `die` cuts it off from the database for good. */
function createOtherProcess() {
  const sql = createSqlPool({ url: deps.databaseUrl, onIdleError: () => {} })
  const hanging = fakeLlm(() => ({ text: 'Dos palabras', hangAfter: 0 }))
  const replies = new RunningReplies()
  const background: Deps['background'] = (_name, work) => void work.catch(() => {})
  const other = { ...deps, sql, replies, background, instance: 'other', llms: { partner: hanging, coach: hanging, examiner: hanging } }
  const die = async () => {
    await sql.end()
    await replies.drain(0)
  }
  return { other, die }
}

it('closes what a dead process left, keeps its words, settles it once, and goes on with what waited', async () => {
  const conversationId = await createTalk(deps, actor)
  const { other, die } = createOtherProcess()
  const send = (text: string) => takeTurn(other, actor, { conversationId, clientMessageId: randomUUID() as ClientMessageId, text })
  await send('uno')
  await send('dos')
  await die()
  // Its last checkpoint.
  const usage = { inputTokens: 300, cacheReadTokens: 0, cacheWriteTokens: 100, outputTokens: 0 }
  await deps.sql.query(`UPDATE replies SET text = 'Dos pal', usage = $1 WHERE role = 'PARTNER'`, [usage])

  await sweepReplies(deps)
  const before = await loadTalkSnapshot(deps, actor, conversationId)
  expect(before.replies.map((reply) => reply.state)).toEqual(['streaming', 'streaming'])

  deps.clock.pass(LEASE_MS + 1)
  await Promise.all([sweepReplies(deps), sweepReplies(deps)])
  await deps.settled()

  const { turns, replies } = await loadTalkSnapshot(deps, actor, conversationId)
  expect(turns.map((turn) => turn.state)).toEqual(['answered', 'answered'])
  const of = (number: number) => replies.filter((reply) => reply.turnId === turns[number - 1]?.id)
  expect(of(1).map(({ role, state, text }) => ({ role, state, text }))).toEqual(
    expect.arrayContaining([
      { role: 'partner', state: 'interrupted', text: 'Dos pal' },
      { role: 'coach', state: 'failed', text: '' },
    ]),
  )
  expect(of(2).map((reply) => reply.state)).toEqual(['done', 'done'])

  expect(await deps.prisma.budgetHold.count({ where: { reserved: false } })).toBe(0)
  // The partner's input was counted; of the coach nothing is known, so its whole hold is spent.
  expect(
    await deps.prisma.usageRecord.findFirst({ where: { subjectId: of(1).find((reply) => reply.role === 'partner')?.id } }),
  ).toMatchObject({
    inputTokens: 300,
    cacheWriteTokens: 100,
    outputTokens: 3,
    billedTokens: 403,
    estimated: true,
  })
  const entries = await deps.prisma.budgetEntry.findMany({ where: { subjectId: of(1).find((reply) => reply.role === 'coach')?.id } })
  const amount = (kind: string) => entries.find((entry) => entry.kind === kind)?.amount
  expect(amount('SETTLE')).toBe(amount('HOLD'))
})

it('closes the others when one cannot be closed', async () => {
  const { other, die } = createOtherProcess()
  const poor = await createActor(deps, { tokens: 20_000 })
  for (const learner of [poor, actor]) {
    const conversationId = await createTalk(deps, learner)
    await takeTurn(other, learner, { conversationId, clientMessageId: randomUUID() as ClientMessageId, text: 'uno' })
  }
  await die()
  await deps.sql.query('UPDATE budgets SET held = 0 WHERE account_id = $1', [poor.budgetAccountId])
  deps.clock.pass(LEASE_MS + 1)
  await sweepReplies(deps)
  expect(await deps.prisma.reply.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } })).toEqual([
    { state: 'STREAMING', _count: 2 },
    { state: 'INTERRUPTED', _count: 1 },
    { state: 'FAILED', _count: 1 },
  ])
  expect(await deps.prisma.budgetHold.count({ where: { reserved: false, budget: { accountId: actor.budgetAccountId } } })).toBe(0)
})

it('goes on with a turn that waited in a process that left, which begins nothing more', async () => {
  const conversationId = await createTalk(deps, actor)
  const { other, die } = createOtherProcess()
  const turns: Promise<unknown>[] = []
  const leaving = { ...other, background: (_name: string, work: Promise<unknown>) => void turns.push(work) }
  for (const text of ['uno', 'dos'])
    await takeTurn(leaving, actor, { conversationId, clientMessageId: randomUUID() as ClientMessageId, text })
  await other.replies.drain(0)
  await Promise.all(turns)
  await die()
  // Partner and coach of the first turn.
  expect(other.llms.partner.requests).toHaveLength(2)
  const left = await loadTalkSnapshot(deps, actor, conversationId)
  expect(left.replies.map((reply) => reply.state)).toEqual(['interrupted', 'failed'])
  expect(await deps.prisma.budgetHold.count({ where: { reserved: false } })).toBe(0)

  deps.clock.pass(LEASE_MS + 1)
  await sweepReplies(deps)
  await deps.settled()
  const { turns: answered, replies } = await loadTalkSnapshot(deps, actor, conversationId)
  expect(answered.map((turn) => turn.state)).toEqual(['answered', 'answered'])
  expect(replies.filter((reply) => reply.state === 'done')).toHaveLength(2)
})
