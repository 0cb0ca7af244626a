import type { ClientMessageId, ConversationId, UserId } from '@parley/contracts/ids'
import { describe, expect, test } from 'vitest'
import { SocketError } from '../../lib/socket-error.ts'
import { createFakeSocket, type FakeLine } from '../../lib/testing/fake-line.ts'
import { Outbox, type OutboxEntry, type OutboxStorage } from './outbox.ts'

const id = (name: string) => name as ClientMessageId

function createStorage(): OutboxStorage & { entries: Map<string, OutboxEntry> } {
  const entries = new Map<string, OutboxEntry>()
  return {
    entries,
    load: async () => [...entries.values()].toSorted((a, b) => a.createdAt - b.createdAt),
    put: async (entry) => {
      entries.set(entry.clientMessageId, entry)
    },
    delete: async (ids) => {
      for (const one of ids) entries.delete(one)
    },
  }
}

function createWorld(answer: (entry: OutboxEntry) => Promise<unknown> = async () => {}, storage = createStorage()) {
  const sent: string[] = []
  const failed: string[] = []
  let told = 0
  const outbox = new Outbox({
    storage,
    send: (entry) => {
      sent.push(entry.body)
      return answer(entry)
    },
    tell: () => {
      told += 1
    },
    onFailed: ({ body }) => failed.push(body),
  })
  const write = (body: string, createdAt = 0) =>
    outbox.add({
      clientMessageId: id(body),
      conversationId: 'chat' as ConversationId,
      body,
      mentions: [],
      attachments: [],
      quote: null,
      createdAt,
    })
  return {
    outbox,
    storage,
    sent,
    failed,
    write,
    told: () => told,
    seen: () => outbox.getEntries().map(({ body, state }) => `${body} ${state}`),
  }
}

const offline = () => Promise.reject(new SocketError('unavailable', true))

describe('an outbox', () => {
  test('sends in order, and keeps each until its message is there', async () => {
    const world = createWorld()
    await world.outbox.lead()
    await world.write('a')
    await world.write('b')
    expect(world.sent).toEqual(['a', 'b'])
    expect(world.seen()).toEqual(['a sent', 'b sent'])
    await world.outbox.arrived([id('a')])
    expect(world.seen()).toEqual(['b sent'])
    expect([...world.storage.entries.keys()]).toEqual(['b'])
  })

  test('a tab that does not lead keeps and shows, but sends nothing', async () => {
    const world = createWorld()
    await world.write('a')
    await world.outbox.flush()
    expect(world.sent).toEqual([])
    expect(world.seen()).toEqual(['a waiting'])
    expect(world.told()).toBe(1)
  })

  test('stops at the first that found no line, and goes on from there', async () => {
    let isOnline = false
    const world = createWorld(() => (isOnline ? Promise.resolve() : offline()))
    await world.outbox.lead()
    await world.write('a')
    await world.write('b')
    expect(world.sent).toEqual(['a', 'a'])
    expect(world.seen()).toEqual(['a waiting', 'b waiting'])
    isOnline = true
    await world.outbox.flush()
    expect(world.sent.slice(2)).toEqual(['a', 'b'])
  })

  test('what was refused stays, says why, and lets the others pass; it goes out again, or back', async () => {
    let isBlocked = true
    const world = createWorld(({ body }) =>
      body === 'a' && isBlocked ? Promise.reject(new SocketError('blocked', false)) : Promise.resolve(),
    )
    await world.outbox.lead()
    await world.write('a')
    await world.write('b')
    expect(world.seen()).toEqual(['a failed', 'b sent'])
    expect(world.outbox.getEntries()[0]?.errorCode).toBe('blocked')
    expect(world.failed).toEqual(['a'])
    isBlocked = false
    await world.outbox.sendAgain(id('a'))
    expect(world.seen()).toEqual(['a sent', 'b sent'])
    await world.outbox.takeBack(id('a'))
    expect(world.seen()).toEqual(['a sent', 'b sent'])
  })

  test('too many at once is no failure: it waits', async () => {
    const world = createWorld(() => Promise.reject(new SocketError('rate-limited', false)))
    await world.outbox.lead()
    await world.write('a')
    expect(world.seen()).toEqual(['a waiting'])
    await world.outbox.takeBack(id('a'))
    expect(world.seen()).toEqual([])
  })

  test('a database that is gone for a moment holds all of it up, in order, and fails nothing', async () => {
    const { socket, lines } = createFakeSocket()
    socket.openInbox(0, 'me' as UserId, () => {})
    const line = lines[0] as FakeLine
    line.accept()
    const world = createWorld(({ clientMessageId, conversationId, body }) =>
      socket.request<'message-send'>({
        type: 'message-send',
        conversationId,
        clientMessageId,
        body,
        mentions: [],
        attachmentIds: [],
        replyToId: null,
        isCorrection: false,
      }),
    )
    const settle = () => new Promise((resolve) => setTimeout(resolve))
    const bodies = () => line.sent.flatMap(({ type, body }) => (type === 'message-send' ? body : []))
    const last = () => line.sent.at(-1)?.['requestId'] as string
    await world.outbox.lead()
    const written = [world.write('a'), world.write('b')]
    await settle()
    line.say({ type: 'error', requestId: last(), code: 'unavailable' })
    await Promise.all(written)
    expect(world.seen()).toEqual(['a waiting', 'b waiting'])
    expect(world.failed).toEqual([])
    const flushed = world.outbox.flush()
    for (const _ of written) {
      await settle()
      line.say({ type: 'ok', requestId: last(), result: {} })
    }
    await flushed
    expect(bodies()).toEqual(['a', 'a', 'b'])
    expect(world.seen()).toEqual(['a sent', 'b sent'])
  })

  test('after a restart, what was on its way waits again, what failed stays failed, and what was sent is gone', async () => {
    const storage = createStorage()
    const answers: Record<string, () => Promise<unknown>> = {
      b: () => Promise.reject(new SocketError('blocked', false)),
      c: () => new Promise(() => {}),
    }
    const before = createWorld(({ body }) => answers[body]?.() ?? Promise.resolve(), storage)
    await before.outbox.lead()
    for (const body of ['a', 'b']) await before.write(body)
    void before.write('c')
    await new Promise((resolve) => setTimeout(resolve))
    const after = createWorld(offline, storage)
    await after.outbox.lead()
    expect(after.seen()).toEqual(['b failed', 'c waiting'])
    expect(after.sent).toEqual(['c'])
  })

  test('a clock that is set back changes no order', async () => {
    const before = createWorld(offline)
    await before.write('a', 5_000)
    await before.write('b', 1_000)
    const after = createWorld(offline, before.storage)
    await after.outbox.read()
    expect(after.seen()).toEqual(['a waiting', 'b waiting'])
  })

  test('what arrived does not come back from what another tab had stored', async () => {
    const world = createWorld()
    await world.outbox.lead()
    await world.write('a')
    const stored = [...world.storage.entries.values()]
    await world.outbox.arrived([id('a')])
    for (const entry of stored) await world.storage.put(entry)
    await world.outbox.read()
    expect(world.seen()).toEqual([])
  })
})

test('what waits for a chat that has become part of another waits for that one', async () => {
  const { outbox, storage, write } = createWorld()
  await write('one')
  await write('two')
  await outbox.move('other' as ConversationId, 'new' as ConversationId)
  expect([...storage.entries.values()].map(({ conversationId }) => conversationId)).toEqual(['chat', 'chat'])
  await outbox.move('chat' as ConversationId, 'new' as ConversationId)
  for (const entries of [outbox.getEntries(), [...storage.entries.values()]])
    expect(entries.map(({ conversationId, body, state }) => [conversationId, body, state])).toEqual([
      ['new', 'one', 'waiting'],
      ['new', 'two', 'waiting'],
    ])
})

test('what is a message already does not come back because its chat has become part of another', async () => {
  const { outbox, storage, write } = createWorld()
  await write('one')
  await write('two')
  const moving = outbox.move('chat' as ConversationId, 'new' as ConversationId)
  await Promise.all([moving, outbox.arrived([id('two')])])
  expect([...storage.entries.keys()]).toEqual(['one'])
})
