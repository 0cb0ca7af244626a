import type { TranslationRequest } from '@parley/providers/translation/port'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addMembers } from '../chat/add-members.ts'
import { previewMessage } from '../chat/preview-message.ts'
import { removeMember } from '../chat/remove-member.ts'
import type { Actor } from '../deps.ts'
import { createCircle, createPair, type Pair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createScriptedEngine } from '../testing/scripted-engine.ts'
import { translateMessages } from './translate-messages.ts'

const engine = createScriptedEngine()
let deps: TestDeps
let pair: Pair
beforeAll(async () => {
  deps = await createTestDeps({ engines: [engine] })
})
afterAll(() => deps[Symbol.asyncDispose]())
beforeEach(async () => {
  pair = await createPair(deps)
  await deps.sql.query(`UPDATE users SET reading_language = 'es' WHERE id = $1`, [pair.camille.userId])
  engine.answer = async () => 'Viene el lunes por la tarde'
})

it('shows no preview of what is too long to be translated', async () => {
  const preview = (body: string) => previewMessage(deps, pair.asha, { conversationId: pair.conversationId, body })
  expect((await preview('The mother comes on Monday')).previews).toMatchObject([{ language: 'es' }])
  expect((await preview('स्त्री '.repeat(1_200))).previews).toMatchObject([{ state: 'failed', reason: 'too-long' }])
})

it('shows a preview that was had, though its cost could not be settled', async () => {
  const live = () => {
    throw new Error('no bus')
  }
  const broken = { ...deps, bus: Object.assign(Object.create(deps.bus), { live }) }
  const { previews } = await previewMessage(broken, pair.asha, { conversationId: pair.conversationId, body: 'The mother comes on Monday' })
  expect(previews).toMatchObject([{ state: 'done', text: 'Viene el lunes por la tarde' }])
  expect(deps.logged).toContainEqual(expect.objectContaining({ level: 'error', message: 'a preview was not settled' }))
})

it('shows an engine of a preview what it is shown of the message', async () => {
  await say(deps, pair.camille, pair.conversationId, 'Is your sister here?')
  const requests: TranslationRequest[] = []
  engine.answer = (request) => Promise.resolve(requests.push(request)).then(() => 'Viene el lunes con <x id="0"/>')
  const body = 'She comes on Monday with @[0]'
  const { previews } = await previewMessage(deps, pair.asha, { conversationId: pair.conversationId, body })
  expect(previews).toMatchObject([{ state: 'done', text: 'Viene el lunes con @[0]' }])
  const message = await say(deps, pair.asha, pair.conversationId, body, { mentions: [pair.camille.userId] })
  await translateMessages(deps, [{ messageId: message.id, language: 'es' }])
  expect(requests[2]).toEqual({ ...requests[0], texts: requests[2]?.texts })
  expect(requests[0]).toMatchObject({ context: [{ by: 'other', text: 'Is your sister here?' }] })
})

it('shows no engine, with what somebody says who joined late, what they do not see themselves', async () => {
  const { people, conversationId } = await createCircle(deps, 3)
  const [owner, second, late] = people as [Actor, Actor, Actor]
  await deps.sql.query(`UPDATE users SET reading_language = 'es' WHERE id = $1`, [second.userId])
  await removeMember(deps, owner, { conversationId, userId: late.userId })
  await say(deps, owner, conversationId, 'The code is 4711')
  await addMembers(deps, owner, { conversationId, userIds: [late.userId] })
  const requests: TranslationRequest[] = []
  engine.answer = (request) => Promise.resolve(requests.push(request)).then(() => 'Viene el lunes por la tarde')
  const body = 'The mother comes on Monday'
  await previewMessage(deps, late, { conversationId, body })
  const message = await say(deps, late, conversationId, body)
  await translateMessages(deps, [{ messageId: message.id, language: 'es' }])
  expect(requests.filter(({ from }) => from === 'en').map(({ context }) => context)).toEqual([[], []])
})
