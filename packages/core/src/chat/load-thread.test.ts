import { THREAD_PAGE } from '@parley/contracts/chat'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { loadThread } from './load-thread.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

it('shows the head of a thread and its newest answers, and what came before a page at a time', async () => {
  const { asha, camille, conversationId } = await createPair(deps)
  const head = await say(deps, asha, conversationId, 'head')
  const said: string[] = []
  for (let index = 0; index < THREAD_PAGE + 3; index += 1)
    said.push((await say(deps, camille, conversationId, `answer ${index}`, { replyToId: head.id })).body)
  await say(deps, camille, conversationId, 'of no thread')
  const load = (before: number | null) => loadThread(deps, asha, { conversationId, messageId: head.id, before })
  const newest = await load(null)
  expect(newest.messages.map(({ body }) => body)).toEqual(['head', ...said.slice(-THREAD_PAGE)])
  expect(newest.hasOlder).toBe(true)
  const older = await load(newest.messages[1]?.seq ?? null)
  expect(older.messages.map(({ body }) => body)).toEqual(said.slice(0, 3))
  expect(older.hasOlder).toBe(false)
})
