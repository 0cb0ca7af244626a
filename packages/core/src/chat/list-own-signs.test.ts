import { REACTORS_SHOWN } from '@parley/contracts/chat'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { listOwnSigns } from './list-own-signs.ts'
import { loadChat } from './load-chat.ts'
import { setReaction } from './set-reaction.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

it('tells the signs of whoever came after those that a message names, and to nobody else', async () => {
  const { asha, camille, conversationId } = await createPair(deps)
  const { id: messageId } = await say(deps, asha, conversationId, 'Hello')
  const others = await Promise.all(Array.from({ length: REACTORS_SHOWN }, () => createActor(deps)))
  await deps.sql.query(
    `INSERT INTO reactions (message_id, emoji, user_id, created_at) SELECT $1, '👍', u, 'epoch' FROM unnest($2::uuid[]) u`,
    [messageId, others.map(({ userId }) => userId)],
  )
  for (const emoji of ['👍', '🙏']) await setReaction(deps, camille, { conversationId, messageId, emoji, isSet: true })
  const [thumbs] = (await loadChat(deps, camille, conversationId)).messages[0]?.reactions ?? []
  expect(thumbs).toMatchObject({ emoji: '👍', count: REACTORS_SHOWN + 1 })
  expect(thumbs?.userIds).not.toContain(camille.userId)
  expect((await listOwnSigns(deps, camille, { conversationId, messageId })).toSorted()).toEqual(['👍', '🙏'].toSorted())
  expect(await listOwnSigns(deps, asha, { conversationId, messageId })).toEqual([])
  const [stranger] = others
  await expect(listOwnSigns(deps, stranger ?? expect.fail(), { conversationId, messageId })).rejects.toMatchObject({ code: 'not-found' })
})
