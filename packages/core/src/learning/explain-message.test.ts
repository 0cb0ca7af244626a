import type { ConversationId, MessageId } from '@parley/contracts/ids'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { createPair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { explainMessage } from './explain-message.ts'

const GLOSS = 'means: Tomorrow I go to the Louvre.\nword: Mañana | tomorrow\nword: voy al | I go to the\nword: Louvre | the Louvre'
const BODY = 'Hola, Asha. Mañana voy al Louvre.'

let deps: TestDeps
let asha: Actor
let camille: Actor
let conversationId: ConversationId
let messageId: MessageId
let coach: { text: string; failAfter?: number }
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
