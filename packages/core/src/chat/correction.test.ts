import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import type { MessageView } from '@parley/contracts/chat'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { createCircle, createFriends, createPair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { addMembers } from './add-members.ts'
import { createGroup } from './create-group.ts'
import { editMessage } from './edit-message.ts'
import { eraseMessage } from './erase-message.ts'
import { loadChat } from './load-chat.ts'
import { searchMessages } from './search-messages.ts'

let deps: TestDeps
let asha: Actor
let camille: Actor
let conversationId: ConversationId
let wrong: MessageView
beforeEach(async () => {
  deps = await createTestDeps()
  ;({ asha, camille, conversationId } = await createPair(deps))
  wrong = await say(deps, { ...asha, writingLanguage: 'es' }, conversationId, 'Necesito que viene hoy.')
})
afterEach(() => deps[Symbol.asyncDispose]())

const correct = (more: Parameters<typeof say>[4] = {}, actor = camille) =>
  say(deps, actor, conversationId, 'Necesito que venga hoy.', { replyToId: wrong.id, isCorrection: true, ...more })
const newest = async () => (await loadChat(deps, asha, conversationId)).messages.at(-1)

it('is an answer that has all of what it corrects', async () => {
  expect(await correct()).toMatchObject({
    threadRootId: wrong.id,
    quote: { messageId: wrong.id, corrected: 'Necesito que viene hoy.', excerpt: 'Necesito que viene hoy.' },
  })
  expect(await say(deps, camille, conversationId, 'Yes', { replyToId: wrong.id })).toMatchObject({ quote: { corrected: null } })
})

it('is one, however often it is sent, and no plain answer under the same key', async () => {
  const clientMessageId = randomUUID() as ClientMessageId
  const first = await correct({ clientMessageId })
  expect((await correct({ clientMessageId })).id).toBe(first.id)
  await expect(correct({ clientMessageId, isCorrection: false })).rejects.toMatchObject({ code: 'conflict' })
})

it('names whom the line names', async () => {
  const { people, conversationId: group } = await createCircle(deps, 2)
  const [owner, other] = people as [Actor, Actor]
  const named = await say(deps, owner, group, 'Hola @[0]', { mentions: [other.userId] })
  const corrected = await say(deps, other, group, 'Hola, @[0]', { mentions: [other.userId], replyToId: named.id, isCorrection: true })
  expect(corrected.quote?.corrected).toBe('Hola @Nina')
})

it('follows an edit of the line, and keeps none of its words when it is taken back', async () => {
  await correct()
  const edit = { conversationId, messageId: wrong.id, editId: randomUUID() as ClientMessageId, mentions: [] }
  await editMessage(deps, asha, { ...edit, body: 'Necesito que vengas hoy.' })
  expect((await newest())?.quote?.corrected).toBe('Necesito que vengas hoy.')
  await eraseMessage(deps, asha, { conversationId, messageId: wrong.id, scope: 'all' })
  expect(await newest()).toMatchObject({ body: 'Necesito que venga hoy.', quote: { corrected: '', excerpt: '' } })
})

it('is found and taken back as any message', async () => {
  const { id } = await correct()
  const { found } = await searchMessages(deps, asha, { words: 'venga', conversationId, before: null })
  expect(found.map(({ message }) => message.id)).toEqual([id])
  await eraseMessage(deps, camille, { conversationId, messageId: id, scope: 'all' })
  expect(await newest()).toMatchObject({ id, body: '', erasedBy: 'sender' })
})

describe('is refused', () => {
  it('of what one said oneself', () => expect(correct({}, asha)).rejects.toMatchObject({ code: 'not-allowed' }))
  it('of nothing', () => expect(correct({ replyToId: null })).rejects.toMatchObject({ code: 'bad-request' }))
  it('of what somebody here came too late to see', async () => {
    const [owner, other, late] = (await createFriends(deps, 3)) as [Actor, Actor, Actor]
    const { conversationId: group } = await createGroup(deps, owner, { title: 'Louvre', userIds: [other.userId] })
    const line = await say(deps, owner, group, 'Necesito que viene hoy.')
    const answer = { replyToId: line.id, isCorrection: true }
    await say(deps, other, group, 'Necesito que venga hoy.', answer)
    await addMembers(deps, owner, { conversationId: group, userIds: [late.userId] })
    await expect(say(deps, other, group, 'Necesito que venga.', answer)).rejects.toMatchObject({ code: 'not-allowed' })
  })
  it('of what was taken back', async () => {
    await eraseMessage(deps, asha, { conversationId, messageId: wrong.id, scope: 'all' })
    await expect(correct()).rejects.toMatchObject({ code: 'not-found' })
  })
})
