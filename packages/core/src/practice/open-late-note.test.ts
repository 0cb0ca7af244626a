import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import { fakeLlm, type FakeReply } from '@parley/providers/llm/fake'
import { afterEach, describe, expect, it } from 'vitest'
import { createSqlPool } from '../db/sql.ts'
import type { Actor, Deps } from '../deps.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor, createTalk } from '../testing/factories.ts'
import { endReply } from './end-reply.ts'
import { loadTalkSnapshot } from './load-talk.ts'
import { LEASE_MS } from './rules.ts'
import { RunningReplies } from './running-replies.ts'
import { stopReplies } from './stop-replies.ts'
import { sweepReplies } from './sweep-replies.ts'
import { takeTurn } from './take-turn.ts'

/** As most calls do, it costs far less than was held. */
const CHEAP: FakeReply = { text: 'Ya.', usage: { inputTokens: 300, outputTokens: 2 } }
/** Pays for one at a time. */
const FEW = 4_200

let deps: TestDeps
let actor: Actor
let conversationId: ConversationId
afterEach(() => deps[Symbol.asyncDispose]())

async function begin(partner: FakeReply, tokens = FEW): Promise<void> {
  deps = await createTestDeps({ partner: () => partner, coach: () => ({ ...CHEAP, text: 'note: Calm and clear.' }) })
  actor = await createActor(deps, { tokens })
  conversationId = await createTalk(deps, actor)
}

const say = (text: string, from: Parameters<typeof takeTurn>[0] = deps) =>
  takeTurn(from, actor, { conversationId, clientMessageId: randomUUID() as ClientMessageId, text })

async function look() {
  const { turns, replies, budget } = await loadTalkSnapshot(deps, actor, conversationId)
  return {
    turns: turns.map(({ state }) => state),
    replies: replies.map(({ kind, state, isLate }) => `${kind} ${state}${isLate ? ' late' : ''}`),
    errors: replies.flatMap(({ errorCode }) => errorCode ?? []),
    left: budget.left ?? expect.fail('no limit'),
    holds: await deps.prisma.budgetHold.count({ where: { reserved: false } }),
  }
}

describe('a note that cannot be paid beside the answer', () => {
  it('is asked for when the answer is settled, and comes late', async () => {
    await begin(CHEAP)
    const starts: string[] = []
    deps.bus.onLive((_topic, message) => void (message.type === 'reply-start' && starts.push(message.reply.kind)))
    await say('Hola')
    await deps.settled()
    expect(starts).toEqual(['answer', 'note'])
    const now = await look()
    expect(now).toMatchObject({ turns: ['answered'], replies: ['answer done', 'note done late'], errors: [], holds: 0 })
    expect(now.left).toBeGreaterThanOrEqual(0)
  })

  it('comes before the answer to a turn that waits', async () => {
    await begin(CHEAP)
    await say('uno')
    await say('dos')
    await deps.settled()
    // Of the second turn's calls the beginning is known, and both can be held.
    const replies = ['answer done', 'note done late', 'answer done', 'note done']
    expect(await look()).toMatchObject({ turns: ['answered', 'answered'], replies, holds: 0 })
  })

  it('is refused when it cannot be paid then either, and says so', async () => {
    // One token a byte: the answer costs what was held for what it read.
    await begin({ text: 'El martes va un técnico.' }, 3_400)
    await say('Hola')
    await deps.settled()
    expect(await look()).toMatchObject({ turns: ['answered'], errors: ['budget-spent'], holds: 0 })
    expect((await look()).replies).toEqual(['answer done', 'note failed late'])
  })

  it('is not wanted any more by whoever stopped the answer', async () => {
    await begin({ text: 'Una frase muy larga.', delayMs: 5, hangAfter: 2 })
    const heard = Promise.withResolvers<void>()
    deps.bus.onLive((_topic, message) => {
      if (message.type === 'reply-stop-requested') deps.replies.end(message.replyIds, 'stopped')
      if (message.type === 'reply-delta' && message.offset > 0) heard.resolve()
    })
    await say('Hola')
    await heard.promise
    await stopReplies(deps, actor, { conversationId })
    await deps.settled()
    expect(await look()).toMatchObject({ turns: ['answered'], replies: ['answer stopped'], holds: 0 })
  })

  it('can be stopped itself', async () => {
    await begin(CHEAP)
    deps.llms.coach = fakeLlm(() => ({ text: 'note: Calm and clear.', hangAfter: 1 }))
    const heard = Promise.withResolvers<void>()
    deps.bus.onLive((_topic, message) => {
      if (message.type === 'reply-stop-requested') deps.replies.end(message.replyIds, 'stopped')
      if (message.type === 'reply-delta' && message.text.startsWith('note')) heard.resolve()
    })
    await say('Hola')
    await heard.promise
    expect(await stopReplies(deps, actor, { conversationId, role: 'coach' })).toEqual({ stopped: 1 })
    await deps.settled()
    expect(await look()).toMatchObject({ turns: ['answered'], replies: ['answer done', 'note stopped late'], holds: 0 })
  })
})

describe('a server that is killed', () => {
  /** Another process on the same database, with other models; `die` cuts it off from the database for good. */
  function createOtherProcess(llms: Partial<Deps['llms']>) {
    const sql = createSqlPool({ url: deps.databaseUrl, onIdleError: () => {} })
    const replies = new RunningReplies()
    const background: Deps['background'] = (_name, work) => void work.catch(() => {})
    const other = { ...deps, sql, replies, background, instance: 'other', llms: { ...deps.llms, ...llms } }
    const die = async () => {
      await sql.end()
      await replies.drain(0)
    }
    return { other, die }
  }
  const hanging = () => fakeLlm(() => ({ text: 'Dos palabras', hangAfter: 0 }))

  async function sweep(): Promise<void> {
    deps.clock.pass(2 * LEASE_MS)
    await sweepReplies(deps)
    await deps.settled()
  }

  it('between the answer and the note leaves a turn that is closed, and nothing held', async () => {
    await begin(CHEAP)
    const { other, die } = createOtherProcess({ partner: hanging() })
    await say('Hola', other)
    await die()
    const view = (await loadTalkSnapshot(deps, actor, conversationId)).replies[0] ?? expect.fail('no answer')
    const usage = { inputTokens: 300, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 2 }
    const llm = { provider: 'fake', model: 'fake-1' }
    const end = { usage, isFinal: true, unknown: 'free', spoken: 'Ya.' } as const
    await endReply(deps, { view: { ...view, state: 'done', text: 'Ya.' }, llm, promptBytes: 300 }, end)
    expect(await look()).toMatchObject({ turns: ['active'], replies: ['answer done'], holds: 0 })
    await sweep()
    expect(await look()).toMatchObject({ turns: ['answered'], replies: ['answer done'], holds: 0 })
    await say('¿Y mañana?')
    await deps.settled()
    expect(await look()).toMatchObject({ turns: ['answered', 'answered'], holds: 0 })
  })

  it('while the note streams leaves one that failed, and nothing held', async () => {
    await begin(CHEAP)
    const coach = hanging()
    const { other, die } = createOtherProcess({ coach })
    await say('Hola', other)
    await expect.poll(() => coach.open).toBe(1)
    await die()
    expect(await look()).toMatchObject({ turns: ['active'], replies: ['answer done', 'note streaming late'], holds: 1 })
    await sweep()
    expect(await look()).toMatchObject({ turns: ['answered'], replies: ['answer done', 'note failed late'], holds: 0 })
  })
})
