import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { CoachAsk } from '@parley/contracts/practice'
import type { FakeReply } from '@parley/providers/llm/fake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor, createTalk } from '../testing/factories.ts'
import { askCoach } from './ask-coach.ts'
import { changeTalk } from './change-talk.ts'
import { loadTalkSnapshot } from './load-talk.ts'
import { retryReply } from './retry-reply.ts'
import { takeTurn } from './take-turn.ts'

let deps: TestDeps
let actor: Actor
let conversationId: ConversationId
let coach: FakeReply
let partner: FakeReply
beforeEach(async () => {
  coach = { text: 'say: ¿Cuándo viene?\nnote: Ask for a day.' }
  partner = { text: 'El martes va un técnico.' }
  deps = await createTestDeps({ coach: () => coach, partner: () => partner })
  actor = await createActor(deps, { tokens: 60_000 })
  conversationId = await createTalk(deps, actor)
})
afterEach(() => deps[Symbol.asyncDispose]())

const key = () => randomUUID() as ClientMessageId
const ask = (what: CoachAsk['ask'], askId = key()) => askCoach(deps, actor, { conversationId, askId, ask: what })
const say = (text: string) => takeTurn(deps, actor, { conversationId, clientMessageId: key(), text })
const replies = async () => (await loadTalkSnapshot(deps, actor, conversationId)).replies
const lastPrompt = () => JSON.stringify(deps.llms.coach.requests.at(-1))

describe('the coach', () => {
  it('is asked before anything was said, and once for one question', async () => {
    const askId = key()
    const question = 'How do I begin?'
    const [first, again] = [await ask({ kind: 'advice', question }, askId), await ask({ kind: 'advice', question }, askId)]
    expect(again).toEqual(first)
    await deps.settled()
    expect(await replies()).toMatchObject([{ id: first.replyId, kind: 'advice', turnId: null, question, state: 'done' }])
    expect(lastPrompt()).toContain('<question>How do I begin?</question>')
    expect(await deps.prisma.budgetHold.count()).toBe(0)
    expect(await deps.prisma.usageRecord.findMany()).toMatchObject([{ purpose: 'coach-advice' }])
  })

  it('answers on the prompt of its last note, word for word, and has heard the partner meanwhile', async () => {
    await say('Hola')
    await deps.settled()
    await ask({ kind: 'next' })
    await deps.settled()
    const [note, next] = deps.llms.coach.requests
    expect(next?.system).toEqual(note?.system)
    expect(next?.messages.slice(0, note?.messages.length)).toEqual(note?.messages)
    expect(lastPrompt()).toContain('<partner>El martes va un técnico.</partner>')
    expect((await ask({ kind: 'next' })).replyId).toBe((await replies()).find(({ kind }) => kind === 'next')?.id)
    expect(deps.llms.coach.requests).toHaveLength(2)
  })

  it('keeps what was asked out of the prompts of later notes', async () => {
    coach = { text: 'note: CANARY-ADVICE' }
    await ask({ kind: 'advice', question: 'CANARY-QUESTION' })
    await deps.settled()
    coach = { text: 'note: Fine.' }
    await say('Hola')
    await deps.settled()
    expect(lastPrompt()).not.toContain('CANARY')
    expect(JSON.stringify(deps.llms.partner.requests)).not.toContain('CANARY')
  })

  it('gives three ideas or none, and the same ones for the same moment', async () => {
    coach = { text: 'say: Sí. | Yes.\nsay: No.' }
    await ask({ kind: 'ideas' })
    await deps.settled()
    expect(await replies()).toMatchObject([{ kind: 'ideas', state: 'failed', text: '', errorCode: 'provider-failed' }])
    coach = { text: 'say: Sí. | Yes.\nsay: Bueno. | Fine.\nsay: Venga. | Come on.' }
    const { replyId } = await ask({ kind: 'ideas' })
    await deps.settled()
    expect((await ask({ kind: 'ideas' })).replyId).toBe(replyId)
    await say('Sí.')
    await deps.settled()
    expect((await ask({ kind: 'ideas' })).replyId).not.toBe(replyId)
  })

  it('gives the next line anew when the partner has spoken anew', async () => {
    partner = { text: '', failAfter: 0 }
    await say('Hola')
    await deps.settled()
    const before = await ask({ kind: 'next' })
    await deps.settled()
    partner = { text: 'El martes.' }
    const failed = (await replies()).find(({ kind }) => kind === 'answer') ?? expect.fail('no answer')
    deps.clock.pass(1)
    await retryReply(deps, actor, { conversationId, replyId: failed.id })
    await deps.settled()
    deps.clock.pass(1)
    expect((await ask({ kind: 'next' })).replyId).not.toBe(before.replyId)
  })

  it('conflicts when a key was used for something else', async () => {
    const askId = key()
    await ask({ kind: 'advice', question: 'one' }, askId)
    await expect(ask({ kind: 'advice', question: 'two' }, askId)).rejects.toMatchObject({ code: 'conflict' })
    await expect(ask({ kind: 'ideas' }, askId)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('explains a line of the partner, once, and no other line', async () => {
    coach = { text: 'means: On Tuesday.\nword: martes | Tuesday' }
    const { replyId } = await ask({ kind: 'gloss', replyId: null })
    await deps.settled()
    expect((await ask({ kind: 'gloss', replyId: null })).replyId).toBe(replyId)
    coach = { text: 'note: Fine.' }
    await say('Hola')
    await deps.settled()
    const [answer, note] = ['answer', 'note'].map((kind) => kind)
    const of = async (wanted: string) => (await replies()).find(({ kind }) => kind === wanted)?.id ?? expect.fail(wanted)
    coach = { text: 'means: A technician.' }
    const line = await of(answer ?? '')
    const { replyId: gloss } = await ask({ kind: 'gloss', replyId: line })
    await deps.settled()
    expect((await replies()).find(({ id }) => id === gloss)).toMatchObject({ aboutReplyId: line, turnId: null, state: 'done' })
    await expect(ask({ kind: 'gloss', replyId: await of(note ?? '') })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('answers no words of self-harm', async () => {
    await expect(ask({ kind: 'advice', question: 'I want to kill myself' })).rejects.toMatchObject({ code: 'needs-care' })
    expect(deps.llms.coach.requests).toEqual([])
  })

  it('says so when nothing is left, and writes nothing', async () => {
    await deps.sql.query('UPDATE budgets SET granted = 200')
    await expect(ask({ kind: 'ideas' })).rejects.toMatchObject({ code: 'budget-spent' })
    expect(await replies()).toEqual([])
  })

  it('answers at most two asks at once, and does not keep a turn waiting', async () => {
    coach = { text: 'note: slow', delayMs: 200 }
    await ask({ kind: 'advice', question: 'one' })
    await ask({ kind: 'advice', question: 'two' })
    await expect(ask({ kind: 'advice', question: 'three' })).rejects.toMatchObject({ code: 'rate-limited' })
    expect((await say('Hola')).turn.state).toBe('active')
  })

  it.each(['on-request', 'silent'] as const)('writes no notes when it is %s, from the next turn on', async (coachMode) => {
    await changeTalk(deps, actor, conversationId, { coachMode })
    await say('Hola')
    await deps.settled()
    expect((await replies()).map(({ kind }) => kind)).toEqual(['answer'])
    await changeTalk(deps, actor, conversationId, { coachMode: 'live' })
    await say('¿Y hoy?')
    await deps.settled()
    expect((await replies()).map(({ kind }) => kind).sort()).toEqual(['answer', 'answer', 'note'])
  })

  it('marks a note whose first words come late', async () => {
    coach = { text: 'note: Fine.', delayMs: 30 }
    await say('Hola')
    deps.clock.pass(1_501)
    await deps.settled()
    expect((await replies()).find(({ kind }) => kind === 'note')).toMatchObject({ isLate: true, state: 'done' })
  })
})
