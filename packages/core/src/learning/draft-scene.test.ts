import type { ConversationId } from '@parley/contracts/ids'
import { SITUATION_MAX_LENGTH } from '@parley/contracts/practice'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eraseMessage } from '../chat/erase-message.ts'
import type { Actor } from '../deps.ts'
import { seedScenes } from '../scenarios/seed-scenes.ts'
import { createPair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { draftScene } from './draft-scene.ts'

const OWN = {
  title: 'Selling my bicycle',
  partnerRole: 'a neighbour',
  opening: 'Me interesa la bicicleta.',
  goals: ['Name a price', 'Agree on a day'],
}
const OWN_LINES =
  'title: Selling my bicycle\nrole: a neighbour\nopening: Me interesa la bicicleta.\ngoal: Name a price\ngoal: Agree on a day'
const DRAFT = `scene: negotiation\n${OWN_LINES}\nsituation: I want to sell my bicycle to a neighbour,\nwho thinks that it costs too much.`

let deps: TestDeps
let asha: Actor
let camille: Actor
let conversationId: ConversationId
let examiner: { text: string; failAfter?: number }
beforeEach(async () => {
  examiner = { text: DRAFT }
  deps = await createTestDeps({ examiner: () => examiner })
  await seedScenes(deps)
  ;({ asha, camille, conversationId } = await createPair(deps))
  await deps.prisma.user.update({ where: { id: camille.userId }, data: { name: 'Camille Duvanel' } })
})
afterEach(() => deps[Symbol.asyncDispose]())

const tell = (text: string) => say(deps, { ...camille, writingLanguage: 'es' }, conversationId, text)
const draft = (actor = asha) => draftScene(deps, actor, { conversationId })
async function talk() {
  const first = await tell('Soy Camille. ¿Cuánto cuesta la bicicleta, por favor?')
  await say(deps, asha, conversationId, 'It costs ninety, Camille.')
  await tell('Es demasiado para una bicicleta de segunda mano.')
  return first
}
const spentBy = async ({ budgetAccountId }: Actor) => {
  const { held, spent } = await deps.prisma.budget.findFirstOrThrow({ where: { accountId: budgetAccountId } })
  return { held: Number(held), spent: Number(spent) }
}

it('says what was talked about as a situation of one’s own, in a scene that fits and in their language', async () => {
  await talk()
  expect(await draft()).toEqual({
    scene: 'negotiation',
    language: 'es',
    situation: 'I want to sell my bicycle to a neighbour, who thinks that it costs too much.',
    ...OWN,
    partnerName: 'Noa',
    partnerInitials: 'N',
  })
  expect(await spentBy(asha)).toMatchObject({ held: 0 })
  expect((await spentBy(asha)).spent).toBeGreaterThan(0)
  expect(await spentBy(camille)).toEqual({ held: 0, spent: 0 })
})

it('names nobody, neither to the model nor in what it says', async () => {
  await talk()
  examiner.text = `scene: no-such\n${OWN_LINES.replace('a neighbour', 'Camille')}\nsituation: Camille Duvanel wants my bicycle.`
  const { situation, scene, partnerRole } = await draft()
  expect(partnerRole).toBe('…')
  expect(situation).toBe('… wants my bicycle.')
  expect(scene).toBe('broken-heating')
  const asked = JSON.stringify(deps.llms.examiner.requests)
  expect(asked).toContain('Soy [somebody].')
  expect(asked).not.toMatch(/Camille|Duvanel/)
})

it('reads nothing that was taken back, and no more of the situation than a talk may have', async () => {
  const first = await talk()
  await tell('Adiós.')
  await eraseMessage(deps, camille, { conversationId, messageId: first.id, scope: 'all' })
  examiner.text = `${OWN_LINES}\nsituation: ${'My bicycle. '.repeat(90)}`
  expect((await draft()).situation.length).toBeLessThanOrEqual(SITUATION_MAX_LENGTH)
  expect(JSON.stringify(deps.llms.examiner.requests)).not.toContain('Cuánto')
})

describe('refuses', () => {
  it('too little, and what only one of them said', async () => {
    await tell('Hola')
    await tell('¿Estás?')
    await expect(draft()).rejects.toMatchObject({ code: 'conflict' })
    await tell('Adiós')
    await expect(draft(camille)).rejects.toMatchObject({ code: 'conflict' })
    expect(deps.llms.examiner.requests).toEqual([])
  })

  it('words of self-harm', async () => {
    await talk()
    await tell('Quiero matarme.')
    await expect(draft()).rejects.toMatchObject({ code: 'needs-care' })
  })

  it('what nobody can pay', async () => {
    await talk()
    await deps.prisma.budget.updateMany({ data: { granted: 500 } })
    await expect(draft()).rejects.toMatchObject({ code: 'budget-spent' })
  })

  it('when no draft comes', async () => {
    await talk()
    examiner.failAfter = 0
    await expect(draft()).rejects.toMatchObject({ code: 'provider-failed' })
    examiner = { text: 'situation: I want to sell my bicycle.' }
    await expect(draft()).rejects.toMatchObject({ code: 'provider-failed' })
    examiner = { text: 'I would rather not.' }
    await expect(draft()).rejects.toMatchObject({ code: 'provider-failed' })
    expect((await spentBy(asha)).held).toBe(0)
  })

  it('somebody from outside', async () => {
    await expect(draft(await createActor(deps))).rejects.toMatchObject({ code: 'not-found' })
  })
})
