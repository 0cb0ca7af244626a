import type { ConversationId } from '@parley/contracts/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import type { Sql } from '../db/sql.ts'
import { readSince } from '../feed/read-since.ts'
import { createCircle, createFriends, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createGroup } from './create-group.ts'
import { findChats } from './find-chats.ts'
import { listInbox } from './list-inbox.ts'
import { loadChat } from './load-chat.ts'
import { openDirect } from './open-direct.ts'
import { renderChatEvents } from './render-chat-events.ts'
import { searchMessages } from './search-messages.ts'
import { SendBatcher } from './send-batcher.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

/** The same world, with its statements counted. */
async function count(work: (counted: TestDeps) => Promise<unknown>): Promise<number> {
  let statements = 0
  const count = <T extends Sql>(sql: T) =>
    new Proxy(sql, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown
        if (typeof value !== 'function') return value
        return name === 'query'
          ? (...args: unknown[]) => {
              statements += 1
              return Reflect.apply(value, target, args) as unknown
            }
          : value.bind(target)
      },
    })
  const pool = count(deps.sql)
  const sql = Object.assign(Object.create(pool), {
    query: pool.query,
    connect: async () => count(await deps.sql.connect()),
  }) as TestDeps['sql']
  await work({ ...deps, sql, sends: new SendBatcher(sql) })
  return statements
}

/** Somebody with so many direct conversations, and one group of so many people. */
async function createCrowd(size: number) {
  const { people, conversationId } = await createCircle(deps, size)
  const [me, ...others] = people as [Actor, ...Actor[]]
  for (const other of others) {
    const direct = await openDirect(deps, me, other.userId)
    await say(deps, other, direct.conversationId, 'Hello there')
  }
  return { me, others, conversationId }
}

it('are as many for twenty people and conversations as for two', async () => {
  const crowds = [await createCrowd(2), await createCrowd(20)]
  const counts = async (measure: (crowd: (typeof crowds)[0], counted: TestDeps) => Promise<unknown>) =>
    Promise.all(crowds.map((crowd) => count((counted) => measure(crowd, counted))))
  const same = (statements: number) => [statements, statements]
  expect(await counts(({ me, conversationId }, counted) => say(counted, me, conversationId, 'Hello all'))).toEqual(same(1))
  // The row that orders writers, who may write, the message, whom it names, and the message as it is shown.
  expect(
    await counts(({ me, others, conversationId }, counted) =>
      say(counted, me, conversationId, 'Hello @[0]', { mentions: [others[0]?.userId ?? me.userId] }),
    ),
  ).toEqual(same(9))
  expect(await counts(({ me }, counted) => listInbox(counted, me, { list: 'open', before: null }))).toEqual(same(6))
  expect(await counts(({ me, conversationId }, counted) => loadChat(counted, me, conversationId))).toEqual(same(6))
  expect(await counts(({ me }, counted) => findChats(counted, me, { words: 'person' }))).toEqual(same(1))
  expect(await counts(({ me }, counted) => searchMessages(counted, me, { words: 'hello', conversationId: null, before: null }))).toEqual(
    // Three of them are the time that it may take.
    same(5),
  )
})

it('are three for forty messages that come at once', async () => {
  const people = await createFriends(deps, 40)
  const [owner, ...others] = people as [Actor, ...Actor[]]
  const { conversationId } = await createGroup(deps, owner, { title: 'All', userIds: others.map(({ userId }) => userId) })
  expect(await count((counted) => Promise.all(people.map((person) => say(counted, person, conversationId, 'Hello'))))).toBeLessThanOrEqual(
    3,
  )
})

it('are as many for the feeds of ten conversations as for that of one', async () => {
  const [me, ...others] = (await createFriends(deps, 11)) as [Actor, ...Actor[]]
  const ids: ConversationId[] = []
  for (const other of others) {
    const { conversationId } = await openDirect(deps, me, other.userId)
    for (const body of ['one', 'two', 'three']) await say(deps, other, conversationId, body)
    ids.push(conversationId)
  }
  const render = (upTo: number) =>
    count(async ({ sql }) => {
      const read = await readSince(
        sql,
        ids.slice(0, upTo).map((conversationId) => ({ conversationId, seq: 0 })),
      )
      const frames = await renderChatEvents(
        sql,
        [...read].map(([conversationId, events]) => ({ conversationId, events })),
        Date.now(),
      )
      expect([...frames.values()].flat()).toHaveLength(3 * upTo)
    })
  expect([await render(1), await render(10)]).toEqual([3, 3])
})
