import type { ConversationId, MessageId } from '@parley/contracts/ids'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ConnectionState } from '../../../lib/socket.ts'
import { Wanting } from './wanting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const chat = 'chat' as ConversationId
const message = (seq: number) => ({ conversationId: chat, id: `m${seq}` as MessageId, seq, language: 'es' as const })

function create(state: ConnectionState = 'open') {
  const asked: [string, string[]][] = []
  const line = { state, listeners: new Set<() => void>(), isRefusing: false }
  const wanting = new Wanting({
    ask: async (conversationId, ids) => {
      asked.push([conversationId, ids])
      if (line.isRefusing) throw new Error('refused')
    },
    line: {
      getState: () => line.state,
      subscribe: (listener) => {
        line.listeners.add(listener)
        return () => line.listeners.delete(listener)
      },
    },
  })
  const become = (next: ConnectionState) => {
    line.state = next
    for (const listener of line.listeners) listener()
  }
  return { wanting, asked, line, become }
}

it('asks together for what comes together, the newest first, and no more at once than a frame takes', () => {
  const { wanting, asked } = create()
  for (let seq = 1; seq <= 60; seq += 1) wanting.want(message(seq))
  wanting.want({ ...message(7), conversationId: 'other' as ConversationId, id: 'other7' as MessageId })
  vi.advanceTimersByTime(200)
  expect(asked.map(([id, ids]) => [id, ids.length, ids[0]])).toEqual([
    ['chat', 50, 'm60'],
    ['chat', 10, 'm10'],
    ['other', 1, 'other7'],
  ])
})

it('does not ask twice for the same within half a minute, unless by hand', () => {
  const { wanting, asked } = create()
  wanting.want(message(1))
  vi.advanceTimersByTime(1_000)
  wanting.want(message(1))
  vi.advanceTimersByTime(1_000)
  expect(asked).toHaveLength(1)
  wanting.again(message(1))
  vi.advanceTimersByTime(31_000)
  wanting.want(message(1))
  vi.advanceTimersByTime(1_000)
  expect(asked).toHaveLength(3)
})

it('asks at once for the same in another language', () => {
  const { wanting, asked } = create()
  wanting.want(message(1))()
  wanting.want(message(1))
  vi.advanceTimersByTime(1_000)
  wanting.want({ ...message(1), language: 'fr' })
  vi.advanceTimersByTime(1_000)
  expect(asked).toEqual([
    ['chat', ['m1']],
    ['chat', ['m1']],
  ])
})

it('waits for a line, and then asks for what is still looked at', () => {
  const { wanting, asked, become } = create('connecting')
  const letGo = wanting.want(message(1))
  wanting.want(message(2))
  vi.advanceTimersByTime(60_000)
  expect(asked).toEqual([])
  letGo()
  become('open')
  vi.advanceTimersByTime(1_000)
  expect(asked).toEqual([['chat', ['m2']]])
})

it('waits for the next line when this one goes before it has asked', () => {
  const { wanting, asked, become } = create()
  wanting.want(message(1))
  become('waiting')
  vi.advanceTimersByTime(1_000)
  expect(asked).toEqual([])
  become('open')
  vi.advanceTimersByTime(1_000)
  expect(asked).toHaveLength(1)
})

it('asks again by itself, later and later, for what was refused and is still looked at', async () => {
  const { wanting, asked, line } = create()
  line.isRefusing = true
  const letGo = wanting.want(message(1))
  wanting.want(message(2))
  await vi.advanceTimersByTimeAsync(200)
  letGo()
  await vi.advanceTimersByTimeAsync(300 + 600 + 1_200 + 1_000)
  expect(asked.map(([, ids]) => ids)).toEqual([['m2', 'm1'], ['m2'], ['m2'], ['m2']])
  line.isRefusing = false
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(5)
})

it('says that it waits from the moment that it asks until the answer is there, the line fails, or half a minute is over', async () => {
  const { wanting } = create()
  const heard = vi.fn()
  wanting.subscribe(heard)
  wanting.want(message(1))
  expect([wanting.isOpen(message(1).id), wanting.isOpen(message(2).id), heard.mock.calls.length]).toEqual([true, false, 1])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(wanting.isOpen(message(1).id)).toBe(true)
  wanting.settle([message(1).id, message(2).id])
  expect([wanting.isOpen(message(1).id), heard.mock.calls.length]).toEqual([false, 2])

  wanting.want(message(2))
  await vi.advanceTimersByTimeAsync(31_000)
  expect([wanting.isOpen(message(2).id), heard.mock.calls.length]).toEqual([false, 4])

  const refused = create()
  refused.line.isRefusing = true
  refused.wanting.want(message(1))
  expect(refused.wanting.isOpen(message(1).id)).toBe(true)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(refused.wanting.isOpen(message(1).id)).toBe(false)

  expect(create('waiting').wanting.isOpen(message(1).id)).toBe(false)
})

it('asks for what is looked at in two places until neither shows it', () => {
  const { wanting, asked, become } = create('waiting')
  const places = [wanting.want(message(1)), wanting.want(message(1))]
  const one = wanting.want(message(2))
  places[0]?.()
  one()
  become('open')
  vi.advanceTimersByTime(200)
  expect(asked).toEqual([['chat', ['m1']]])
})
