import type { InboxList } from '@parley/contracts/apply-inbox-frame'
import type { Inbox, InboxItem } from '@parley/contracts/chat'
import type { ConversationId } from '@parley/contracts/ids'
import { CHAT, ME, messageOf } from '@parley/contracts/testing/messages'
import { expect, test } from 'vitest'
import { countWaiting, withPage } from './inbox-lists.ts'
import { InboxSync } from './inbox-sync.ts'
import { itemOf as item } from './testing/inbox.ts'

const inbox = (...items: InboxItem[]): Inbox => ({ items, hasMore: false, contactRequests: 0, inboxSeq: 1 })
const added = (seq: number, conversationId = CHAT) => ({
  type: 'message-added' as const,
  conversationId,
  seq,
  message: messageOf(seq, { conversationId }),
})

function createWorld(answers: Inbox[]) {
  const lists = new Map<InboxList, Inbox>([['open', inbox(item(5))]])
  let asked = 0
  let answer = () => {}
  const sync = new InboxSync(
    {
      get: (list) => lists.get(list),
      set: (list, value) => lists.set(list, value),
      fetch: () => {
        const value = answers[asked]
        asked += 1
        return new Promise((resolve, reject) => {
          answer = () => (value ? resolve(value) : reject(new Error('offline')))
        })
      },
    },
    ME,
  )
  const settle = async () => {
    answer()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { sync, settle, lists, asked: () => asked, rows: () => lists.get('open')?.items.map(({ lastSeq, unread }) => [lastSeq, unread]) }
}

test('frames keep the rows', () => {
  const world = createWorld([])
  world.sync.take(added(6))
  expect(world.rows()).toEqual([[6, 1]])
  expect(world.asked()).toBe(0)
})

test('what came while a list was fetched is in it, whichever was first', async () => {
  const world = createWorld([inbox(item(5))])
  const refreshed = world.sync.refresh()
  world.sync.take(added(6))
  await world.settle()
  expect(await refreshed).toBe(true)
  expect(world.rows()).toEqual([[6, 1]])
})

test('a message of a chat that no list has makes it ask; more of them meanwhile, once more', async () => {
  const other = 'other' as ConversationId
  const world = createWorld([inbox(item(5)), inbox(item(5), item(9, { conversationId: other }))])
  world.sync.take(added(8, other))
  world.sync.take(added(9, other))
  expect(world.asked()).toBe(1)
  await world.settle()
  expect(world.asked()).toBe(2)
  await world.settle()
  expect(world.rows()).toHaveLength(2)
})

test('a busy chat that is in none of the lists is sought once, and again after a lost line', async () => {
  const archived = 'archived' as ConversationId
  const world = createWorld([inbox(item(5)), inbox(item(5)), inbox(item(5))])
  world.sync.take(added(8, archived))
  await world.settle()
  for (const seq of [9, 10, 11]) world.sync.take(added(seq, archived))
  expect(world.asked()).toBe(1)
  void world.sync.refresh()
  await world.settle()
  world.sync.take(added(12, archived))
  await world.settle()
  expect(world.asked()).toBe(3)
})

test('a chat is sought again where the lists could not be fetched', async () => {
  const world = createWorld([])
  const other = 'other' as ConversationId
  world.sync.take(added(8, other))
  await world.settle()
  world.sync.take(added(9, other))
  expect(world.asked()).toBe(2)
})

test('what could not be fetched stays', async () => {
  const world = createWorld([])
  const refreshed = world.sync.refresh()
  await world.settle()
  expect(await refreshed).toBe(false)
  expect(world.rows()).toEqual([[5, 0]])
})

test('a further page has no row twice', () => {
  const page = withPage(inbox(item(5)), { ...inbox(item(5), item(3, { conversationId: 'b' as ConversationId })), hasMore: true })
  expect(page.items.map(({ lastSeq }) => lastSeq)).toEqual([5, 3])
  expect(page.hasMore).toBe(true)
})

test('what is muted does not count', () => {
  const muted = item(5, { unread: 7, place: { ...item(5).place, mutedUntil: 100 } })
  const open = inbox(item(5, { unread: 2 }), muted)
  expect(countWaiting(open, undefined, 50)).toBe(2)
  expect(countWaiting(open, undefined, 100)).toBe(9)
})

test('whoever asks or writes for the first time counts once, until they are answered', () => {
  const world = createWorld([])
  const request = 'stranger' as ConversationId
  const waiting = () => countWaiting(world.lists.get('open'), world.lists.get('requests'), 0)
  world.lists.set('open', { ...inbox(item(5, { unread: 2 })), contactRequests: 1 })
  expect(waiting()).toBe(3)
  world.lists.set('requests', inbox())
  const wrote = item(2, { conversationId: request, unread: 2, place: { ...item(2).place, request: 'pending' } })
  const changed = (seq: number, row: InboxItem | null) =>
    world.sync.take({ type: 'me-changed', conversationId: ME as string as ConversationId, seq, about: request, item: row, hiddenId: null })
  changed(2, wrote)
  expect(waiting()).toBe(4)
  world.sync.take(added(3, request))
  expect([waiting(), world.asked()]).toEqual([4, 0])
  changed(3, { ...wrote, unread: 0, place: { ...wrote.place, request: 'none' } })
  expect(waiting()).toBe(3)
})
