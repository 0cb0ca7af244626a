import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId, MessageId } from '@parley/contracts/ids'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editMessage } from '../chat/edit-message.ts'
import { eraseMessage } from '../chat/erase-message.ts'
import type { Actor } from '../deps.ts'
import { createPair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { keepExplanation } from '../explanations/keep-explanation.ts'
import { createActor } from '../testing/factories.ts'
import { sweepTranslations } from '../translation/sweep-translations.ts'
import { PATIENCE_MS, SETTLE_MS } from './ask-model.ts'
import { explainMessage } from './explain-message.ts'
import { sweepQuestions } from './sweep-questions.ts'

const GLOSS = 'means: Tomorrow I go to the Louvre.\nword: Mañana | tomorrow\nword: voy al | I go to the\nword: Louvre | the Louvre'
const BODY = 'Hola, Asha. Mañana voy al Louvre.'

let deps: TestDeps
let asha: Actor
let camille: Actor
let conversationId: ConversationId
let messageId: MessageId
let coach: { text: string; failAfter?: number; hangAfter?: number }
beforeEach(async () => {
  coach = { text: GLOSS }
  deps = await createTestDeps({ coach: () => coach })
  ;({ asha, camille, conversationId } = await createPair(deps))
  messageId = (await say(deps, { ...camille, writingLanguage: 'es' }, conversationId, BODY)).id
})
afterEach(() => deps[Symbol.asyncDispose]())

async function budgetOf(actor: Actor) {
  const { held, spent } = await deps.prisma.budget.findFirstOrThrow({ where: { accountId: actor.budgetAccountId } })
  return { held: Number(held), spent: Number(spent) }
}
const explain = (at: number, actor = asha) => explainMessage(deps, actor, { conversationId, messageId, at })

it('explains the sentence in which the word stands, and nothing else of the message', async () => {
  expect(await explain(14)).toMatchObject({
    from: 12,
    sentence: 'Mañana voy al Louvre.',
    revision: 1,
    gloss: { means: 'Tomorrow I go to the Louvre.', words: [{ word: 'Mañana', means: 'tomorrow' }, {}, {}] },
  })
  const [request] = deps.llms.coach.requests
  expect(JSON.stringify(request)).toContain('<line>Mañana voy al Louvre.</line>')
  expect(JSON.stringify(request)).not.toContain('Hola')
})

it('costs whoever asks what it cost, and holds nothing more', async () => {
  await explain(14)
  expect(await budgetOf(asha)).toMatchObject({ held: 0, spent: expect.any(Number) })
  expect((await budgetOf(asha)).spent).toBeGreaterThan(0)
  expect(await budgetOf(camille)).toMatchObject({ held: 0, spent: 0 })
  expect(await deps.prisma.usageRecord.findMany({ select: { purpose: true, accountId: true, estimated: true } })).toEqual([
    { purpose: 'gloss', accountId: asha.budgetAccountId, estimated: false },
  ])
})

describe('what was said once', () => {
  it('is there again for whoever paid, and costs nothing', async () => {
    const first = await explain(14)
    const { spent } = await budgetOf(asha)
    // Another word of that sentence.
    expect(await explain(20)).toEqual(first)
    expect(await budgetOf(asha)).toEqual({ held: 0, spent })
    expect(deps.llms.coach.requests).toHaveLength(1)
  })

  it('is nobody else’s, and of no other sentence, language or wording', async () => {
    await explain(14)
    await explain(2)
    await explain(14, { ...asha, readingLanguage: 'fr' })
    await explain(14, camille)
    const edit = {
      conversationId,
      messageId,
      editId: randomUUID() as ClientMessageId,
      body: 'Hola, Asha. Mañana voy al mar.',
      mentions: [],
    }
    await editMessage(deps, { ...camille, writingLanguage: 'es' }, edit)
    expect(await explain(14)).toMatchObject({ revision: 2, sentence: 'Mañana voy al mar.' })
    await explain(14)
    expect(deps.llms.coach.requests).toHaveLength(5)
  })

  it('goes when the message is taken back, also while the model is at it', async () => {
    await explain(14)
    await eraseMessage(deps, camille, { conversationId, messageId, scope: 'all' })
    expect(await deps.prisma.explanation.count()).toBe(0)
    const asked = { ownerId: asha.userId, messageId, revision: 1, language: 'en' as const, sentence: 12 }
    await keepExplanation(deps, { ...asked, conversationId, text: GLOSS })
    expect(await deps.prisma.explanation.count()).toBe(0)
  })

  it('is asked again when it said nothing', async () => {
    coach.text = 'I would rather not.'
    await explain(14)
    coach.text = GLOSS
    expect((await explain(14)).gloss.words).toHaveLength(3)
  })
})

describe('what nobody can settle', () => {
  /** Nothing that was used can be written down. */
  const breakUsage = (sqlState: string) =>
    deps.sql.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '${sqlState}'; END $$;
                    CREATE TRIGGER refuse BEFORE INSERT ON usage_records EXECUTE FUNCTION refuse()`)

  it('of a process that is gone costs all that it held, once, and shows', async () => {
    coach = { text: GLOSS, hangAfter: 1 }
    void explain(14).catch(() => {})
    await expect.poll(() => deps.llms.coach.open).toBe(1)
    const { held } = await budgetOf(asha)
    expect(held).toBeGreaterThan(0)
    const told: unknown[] = []
    deps.bus.onLive((topic, message) => void told.push([topic, message.type]))
    const sweep = async () => {
      await sweepTranslations(deps)
      await Promise.all([sweepQuestions(deps), sweepQuestions(deps), sweepQuestions(deps)])
    }
    deps.clock.pass(PATIENCE_MS)
    await sweep()
    expect(await budgetOf(asha)).toEqual({ held, spent: 0 })
    deps.clock.pass(SETTLE_MS + 10_001)
    await sweep()
    expect(await budgetOf(asha)).toEqual({ held: 0, spent: held })
    expect(told).toEqual([[`user:${asha.userId}`, 'quota-changed']])
  })

  it('is answered all the same, and costs what it cost when the database is back', async () => {
    await breakUsage('57P01')
    expect(await explain(14)).toMatchObject({ gloss: { means: 'Tomorrow I go to the Louvre.' } })
    expect(await budgetOf(asha)).toMatchObject({ spent: 0 })
    expect(deps.logged).toContainEqual(expect.objectContaining({ level: 'error', message: 'an answer was not settled' }))
    await deps.sql.query('DROP TRIGGER refuse ON usage_records')
    await deps.settled()
    const { held, spent } = await budgetOf(asha)
    const [usage] = await deps.prisma.usageRecord.findMany()
    expect({ held, spent }).toEqual({ held: 0, spent: usage?.billedTokens })
    expect(spent).toBeGreaterThan(0)
  })

  it('for any other reason is answered too, and its hold is spent', async () => {
    await breakUsage('23514')
    expect(await explain(14)).toMatchObject({ gloss: { means: 'Tomorrow I go to the Louvre.' } })
    await deps.settled()
    const { held } = await budgetOf(asha)
    deps.clock.pass(PATIENCE_MS + SETTLE_MS + 10_001)
    await sweepQuestions(deps)
    expect(await budgetOf(asha)).toEqual({ held: 0, spent: held })
  })
})

describe('refuses', () => {
  it('what nobody can pay, and asks nobody', async () => {
    await deps.prisma.budget.updateMany({ where: { accountId: asha.budgetAccountId }, data: { granted: 300 } })
    await expect(explain(14)).rejects.toMatchObject({ code: 'budget-spent' })
    expect(deps.llms.coach.requests).toEqual([])
  })

  it('when no answer comes, which costs nothing', async () => {
    coach.failAfter = 0
    await expect(explain(14)).rejects.toMatchObject({ code: 'provider-failed' })
    expect(await budgetOf(asha)).toMatchObject({ held: 0, spent: 0 })
  })

  it('half an answer, which costs what came', async () => {
    coach.failAfter = 3
    await expect(explain(14)).rejects.toMatchObject({ code: 'provider-failed' })
    expect((await budgetOf(asha)).held).toBe(0)
    expect((await budgetOf(asha)).spent).toBeGreaterThan(0)
  })

  it('a place where no words are, and a sentence that is too long', async () => {
    await expect(explain(900)).rejects.toMatchObject({ code: 'bad-request' })
    messageId = (await say(deps, { ...camille, writingLanguage: 'es' }, conversationId, 'no lo sé y '.repeat(90))).id
    await expect(explain(5)).rejects.toMatchObject({ code: 'too-large' })
  })

  it('a message in what its reader reads, one that was taken back, and somebody from outside', async () => {
    await expect(explain(2, { ...asha, readingLanguage: 'es' })).rejects.toMatchObject({ code: 'bad-request' })
    await expect(explain(2, await createActor(deps))).rejects.toMatchObject({ code: 'not-found' })
    await deps.prisma.message.updateMany({ data: { erasedBy: 'SENDER', body: '' } })
    await expect(explain(2)).rejects.toMatchObject({ code: 'not-found' })
  })
})
