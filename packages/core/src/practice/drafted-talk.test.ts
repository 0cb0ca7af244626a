import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedScenes } from '../scenarios/seed-scenes.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { listTalks } from './list-talks.ts'
import { loadTalkSnapshot } from './load-talk.ts'
import { coachPrompt, partnerPrompt } from './prompts.ts'
import { startTalk } from './start-talk.ts'
import { loadOwnTalk, toPromptScene } from './store.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
  await seedScenes(deps)
})
afterAll(() => deps[Symbol.asyncDispose]())

const DRAFTED = {
  title: 'Selling my bicycle',
  partnerRole: 'a neighbour',
  opening: 'Me interesa la bicicleta.',
  goals: ['Name a price', 'Agree on a day'],
}
const SITUATION = 'I want to sell my bicycle to a neighbour.'
const start = {
  scene: 'small-talk',
  language: 'es',
  coachLanguage: 'en',
  coachMode: 'live',
  situation: SITUATION,
  drafted: DRAFTED,
} as const

it('shows nothing of the scene that a drafted one is laid upon, and tells models nothing of it', async () => {
  const actor = await createActor(deps)
  const { conversationId } = await startTalk(deps, actor, { ...start, drafted: { ...DRAFTED, goals: [...DRAFTED.goals] } })
  const { talk } = await loadTalkSnapshot(deps, actor, conversationId)
  expect(talk.scene).toMatchObject({ ...DRAFTED, setting: SITUATION, partnerName: 'Noa' })
  const list = await listTalks(deps, actor, { search: 'bicycle', before: null })
  expect(list.talks).toMatchObject([{ scene: { title: DRAFTED.title, partnerName: 'Noa' }, lastLine: DRAFTED.opening }])
  expect(await listTalks(deps, actor, { search: 'kitchen', before: null })).toMatchObject({ talks: [] })
  const scene = toPromptScene(await loadOwnTalk(deps.sql, actor.userId, conversationId))
  const prompts = [partnerPrompt(scene, [], 100), coachPrompt(scene, [], 100)]
  expect(JSON.stringify([talk, list, prompts])).not.toMatch(/Maya|Henry|kitchen|piano/)
  for (const prompt of prompts) expect(JSON.stringify(prompt)).toContain(`<situation>${SITUATION}</situation>`)
})

it('refuses words that nobody plays over, wherever they stand', async () => {
  const actor = await createActor(deps)
  const goals = ['Say that I want to kill myself', 'Agree on a day']
  await expect(startTalk(deps, actor, { ...start, drafted: { ...DRAFTED, goals } })).rejects.toMatchObject({ code: 'needs-care' })
})
