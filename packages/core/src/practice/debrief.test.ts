import { randomUUID } from 'node:crypto'
import { parseDebrief } from '@parley/contracts/debrief'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { FakeReply } from '@parley/providers/llm/fake'
import type { Llm } from '@parley/providers/llm/port'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor, createTalk } from '../testing/factories.ts'
import { askCoach } from './ask-coach.ts'
import { readDebriefLines } from './debrief-wire.ts'
import { endTalk } from './end-talk.ts'
import { forkTalk } from './fork-talk.ts'
import { loadTalkSnapshot } from './load-talk.ts'
import { releaseReserves } from './release-reserves.ts'
import { retryReply } from './retry-reply.ts'
import { takeTurn } from './take-turn.ts'

const TRANSCRIPT = [
  { number: 1, partnerBefore: '¿Qué le ocurre?', learner: 'La calefacción no funciona.', partner: '¿Desde cuándo?' },
  {
    number: 2,
    partnerBefore: '¿Desde cuándo?',
    learner: 'Desde el lunes, necesito que viene alguien.',
    partner: 'El martes va un técnico.',
  },
]

describe('what the examiner writes', () => {
  const read = (...lines: string[]) => readDebriefLines(['headline: Well.', ...lines].join('\n'), ['A date', 'No condition'], TRANSCRIPT)

  it('keeps quotes that were said, and drops the others with all that hangs on them', () => {
    const debrief = read(
      'moment: 2 | necesito que viene',
      'say: necesito que venga',
      'why: A wish.',
      'moment: 1 | La calefacción está rota',
      'say: Está rota.',
      'why: Invented.',
      'keep: 1 | "La calefacción no funciona."',
      'why: A fact.',
    )
    expect(debrief?.moments).toEqual([{ turnNumber: 2, quote: 'necesito que viene', say: 'necesito que venga', why: 'A wish.' }])
    expect(debrief?.keep).toEqual({ turnNumber: 1, quote: 'La calefacción no funciona.', why: 'A fact.' })
  })

  it('finds a quote at the turn where it stands, whatever turn was named', () => {
    expect(read('moment: 7 | Desde el lunes', 'say: El lunes', 'why: Shorter.')?.moments[0]?.turnNumber).toBe(2)
  })

  it('calls no goal met without words that show it', () => {
    expect(read('goal: 1 | met | El martes va un técnico.', 'goal: 2 | met | No acepto.')?.goals).toEqual([
      { goal: 'A date', result: 'met', evidence: { turnNumber: 2, speaker: 'partner', quote: 'El martes va un técnico.' } },
      { goal: 'No condition', result: 'unclear', evidence: null },
    ])
    expect(read('goal: 1 | missed', 'goal: 9 | met | Hola')?.goals.map(({ result }) => result)).toEqual(['missed', 'unclear'])
  })

  it('keeps words that one of the two said, each once', () => {
    expect(read('word: calefacción | heating', 'word: Calefacción | again', 'word: caldera | boiler')?.words).toEqual([
      { word: 'calefacción', meaning: 'heating' },
    ])
  })

  it('knows no other verdicts than its own', () => {
    for (const verdict of ['constructor', '__proto__', 'toString']) {
      expect(read(`goal: 1 | ${verdict} | El martes`)?.goals[0]?.result).toBe('missed')
    }
  })

  it('keeps bars and signs that were said', () => {
    const said = [{ number: 1, partnerBefore: '', learner: 'R&B | 3 < 5', partner: '' }]
    expect(readDebriefLines('headline: x\nkeep: 1 | R&B | 3 < 5\nwhy: y', [], said)?.keep?.quote).toBe('R&B | 3 < 5')
  })

  it('is none without a sentence to begin with', () => expect(readDebriefLines('goal: 1 | met | x', [], TRANSCRIPT)).toBe(null))
})

describe('the end of a talk', () => {
  let deps: TestDeps
  let actor: Actor
  let conversationId: ConversationId
  let examiner: FakeReply
  beforeEach(async () => {
    examiner = { text: 'headline: You asked.\nmoment: 1 | Hola\nsay: Buenos días\nwhy: Polite.' }
    deps = await createTestDeps({ examiner: () => examiner, coach: () => ({ text: 'say: CANARY-HINT\nnote: Try it.' }) })
    actor = await createActor(deps, { tokens: 30_000 })
    conversationId = await createTalk(deps, actor)
  })
  afterEach(() => deps[Symbol.asyncDispose]())

  const key = () => randomUUID() as ClientMessageId
  const say = (text: string) => takeTurn(deps, actor, { conversationId, clientMessageId: key(), text })
  const end = () => endTalk(deps, actor, { conversationId })
  const load = () => loadTalkSnapshot(deps, actor, conversationId)
  const debriefs = async () => (await load()).replies.filter(({ kind }) => kind === 'debrief')
  const readFromTurn = async () => parseDebrief((await debriefs()).at(-1)?.text ?? '').readFromTurn
  const firstTurnOf = (prompt: string) => Number(/turn number=\\"(\d+)\\"/.exec(prompt)?.[1])

  it('has a debrief that quotes it, marks help, and was paid from what was kept for it', async () => {
    await say('Hola')
    await deps.settled()
    expect((await load()).budget.reserved).toBe(4_000)
    await askCoach(deps, actor, { conversationId, askId: key(), ask: { kind: 'advice', question: 'What now?' } })
    await deps.settled()
    await say('CANARY-HINT')
    await deps.settled()
    await Promise.all([end(), end()])
    await deps.settled()

    const { talk, budget } = await load()
    expect(talk.endedAt).toBe(deps.clock.now())
    expect(budget.reserved).toBe(0)
    const [debrief, ...others] = await debriefs()
    expect(others).toEqual([])
    expect(debrief).toMatchObject({ state: 'done', turnId: null })
    expect(parseDebrief(debrief?.text ?? '')).toMatchObject({
      headline: 'You asked.',
      moments: [{ turnNumber: 1, quote: 'Hola', say: 'Buenos días' }],
      helpedTurns: [2],
      readFromTurn: 1,
    })
    expect(await deps.prisma.budgetHold.count()).toBe(0)
    expect(await deps.prisma.usageRecord.count({ where: { purpose: 'debrief' } })).toBe(1)
    await expect(say('Más')).rejects.toMatchObject({ code: 'talk-ended' })
  })

  it('shows the examiner what was said aloud, and none of the hints', async () => {
    await say('Hola')
    await deps.settled()
    await end()
    await deps.settled()
    const prompt = JSON.stringify(deps.llms.examiner.requests)
    expect(prompt).toContain('<learner>Hola</learner>')
    expect(prompt).toContain('<partner>El martes va un técnico.</partner>')
    expect(prompt).not.toContain('CANARY')
  })

  it('waits for what streams, and for something to be said', async () => {
    await expect(end()).rejects.toMatchObject({ code: 'bad-request' })
    await say('Hola')
    await expect(end()).rejects.toMatchObject({ code: 'conflict' })
    await deps.settled()
    expect((await load()).talk.endedAt).toBe(null)
  })

  it('shows nothing of a debrief that fails, or breaks off, and can be asked for once more', async () => {
    await say('Hola')
    await deps.settled()
    const shown: string[] = []
    deps.bus.onLive((_topic, message) => void (message.type === 'reply-delta' && shown.push(message.text)))
    examiner = { text: 'headline: CANARY', failAfter: 2 }
    await end()
    await deps.settled()
    expect(shown).toEqual([])
    const [failed] = await debriefs()
    expect(failed).toMatchObject({ state: 'failed', text: '', errorCode: 'provider-failed' })
    examiner = { text: 'headline: Better.' }
    await retryReply(deps, actor, { conversationId, replyId: failed?.id ?? expect.fail('no debrief') })
    await deps.settled()
    expect((await debriefs()).map(({ state }) => state)).toEqual(['failed', 'done'])
  })

  it('pays the debrief when nothing else can be paid, from the last turns that fit', async () => {
    await deps.sql.query('UPDATE budgets SET granted = 90000')
    for (let turn = 0; turn < 3; turn += 1) {
      await say(`Turno ${turn} ${'a'.repeat(900)}`)
      await deps.settled()
    }
    examiner = { text: 'headline: Well.\nmoment: 1 | Turno 0\nsay: Uno\nwhy: Not read.\nkeep: 3 | Turno 2\nwhy: Read.' }
    // Nothing free: only what was kept remains.
    await deps.sql.query('UPDATE budgets SET granted = spent + held')
    await expect(say('Una más')).rejects.toMatchObject({ code: 'budget-spent' })
    await end()
    await deps.settled()
    const prompt = JSON.stringify(deps.llms.examiner.requests[0]?.messages)
    expect(await debriefs()).toMatchObject([{ state: 'done' }])
    const readFrom = firstTurnOf(prompt)
    const debrief = parseDebrief((await debriefs())[0]?.text ?? '')
    expect(debrief).toMatchObject({ readFromTurn: readFrom, moments: [], keep: { turnNumber: 3 } })
    expect(prompt).toContain('Turno 2')
    expect(prompt).not.toContain('Turno 0')
    expect((await load()).budget.left).toBeGreaterThanOrEqual(0)
  })

  it('was read whole, though its first turn needed care', async () => {
    await say('Hola')
    await deps.settled()
    await say('Vale')
    await deps.settled()
    await deps.sql.query('UPDATE turns SET needs_care = true WHERE number = 1')
    await end()
    await deps.settled()
    expect(firstTurnOf(JSON.stringify(deps.llms.examiner.requests[0]?.messages))).toBe(2)
    expect(await readFromTurn()).toBe(1)
  })

  it('is none when its words were cut off where they were all paid', async () => {
    await say('Hola')
    await deps.settled()
    const usage = { inputTokens: 9, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 9 }
    const cut: Llm = {
      provider: 'fake',
      model: 'fake-1',
      async *stream() {
        yield { type: 'start', usage }
        yield { type: 'delta', text: 'headline: You did we' }
        yield { type: 'end', usage, reason: 'length' }
      },
    }
    await endTalk({ ...deps, llms: { ...deps.llms, examiner: cut } }, actor, { conversationId })
    await deps.settled()
    expect(await debriefs()).toMatchObject([{ state: 'failed', text: '' }])
  })

  it('finds the turns that fit in a very long talk', async () => {
    await say('Hola')
    await deps.settled()
    await deps.sql.query(
      `INSERT INTO turns (id, conversation_id, number, sender_id, client_message_id, text, state, created_at)
       SELECT gen_random_uuid(), $1, number, $2, gen_random_uuid(), repeat('palabra ', 12), 'ANSWERED', now() FROM generate_series(2, 1500) number`,
      [conversationId, actor.userId],
    )
    await deps.sql.query('UPDATE budgets SET granted = spent + held')
    await end()
    await deps.settled()
    expect(await debriefs()).toMatchObject([{ state: 'done' }])
    const prompt = JSON.stringify(deps.llms.examiner.requests[0]?.messages)
    expect(await readFromTurn()).toBe(firstTurnOf(prompt))
    expect(prompt).toContain('turn number=\\"1500\\"')
    expect(prompt).not.toContain('turn number=\\"1400\\"')
  })

  it('says so when not even the debrief can be paid', async () => {
    await say('Hola')
    await deps.settled()
    await deps.sql.query('DELETE FROM budget_holds')
    await deps.sql.query('UPDATE budgets SET held = 0, granted = spent')
    await end()
    expect(await debriefs()).toMatchObject([{ state: 'failed', errorCode: 'budget-spent' }])
  })

  it('gives back what an abandoned talk has kept, and keeps it anew when the talk goes on', async () => {
    await say('Hola')
    await deps.settled()
    deps.clock.pass(24 * 60 * 60 * 1000 + 1)
    await releaseReserves(deps)
    expect((await load()).budget.reserved).toBe(0)
    await say('Sigo aquí')
    await deps.settled()
    expect((await load()).budget.reserved).toBeGreaterThan(0)
  })

  it('can be replayed from any turn, as a talk of its own', async () => {
    for (const text of ['uno', 'dos', 'tres']) {
      await say(text)
      await deps.settled()
    }
    const { conversationId: forkId } = await forkTalk(deps, actor, { conversationId, turnNumber: 2 })
    const fork = await loadTalkSnapshot(deps, actor, forkId)
    expect(fork.turns.map(({ text }) => text)).toEqual(['uno'])
    expect(fork.replies.map(({ kind }) => kind).sort()).toEqual(['answer', 'note'])
    expect(fork.talk.forkedFrom).toEqual({ conversationId, turnNumber: 2 })
    await takeTurn(deps, actor, { conversationId: forkId, clientMessageId: key(), text: 'otra cosa' })
    await deps.settled()
    expect((await loadTalkSnapshot(deps, actor, forkId)).turns.map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 uno',
      '2 otra cosa',
    ])
    expect((await load()).turns).toHaveLength(3)
    await expect(forkTalk(deps, actor, { conversationId, turnNumber: 4 })).rejects.toMatchObject({ code: 'not-found' })
  })
})
