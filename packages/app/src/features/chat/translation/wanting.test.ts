import type { ConversationId, MessageId } from '@parley/contracts/ids'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Wanting } from './wanting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const chat = 'chat' as ConversationId
const message = (seq: number) => ({ conversationId: chat, id: `m${seq}` as MessageId, seq })

function create(answer: () => Promise<unknown> = async () => {}) {
  const asked: [string, string[]][] = []
  const wanting = new Wanting((conversationId, ids) => {
    asked.push([conversationId, ids])
    return answer()
  })
  return { wanting, asked }
}

it('asks together for what comes together, the newest first, and no more at once than a frame takes', () => {
  const { wanting, asked } = create()
  for (let seq = 1; seq <= 60; seq += 1) wanting.want(message(seq))
  wanting.want({ conversationId: 'other' as ConversationId, id: 'other7' as MessageId, seq: 7 })
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
  wanting.want(message(1), true)
  vi.advanceTimersByTime(31_000)
  wanting.want(message(1))
  vi.advanceTimersByTime(1_000)
  expect(asked).toHaveLength(3)
})

it('asks again at the next look when there was no line', async () => {
  const { wanting, asked } = create(() => Promise.reject(new Error('no line')))
  wanting.want(message(1))
  await vi.advanceTimersByTimeAsync(1_000)
  wanting.want(message(1))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked).toHaveLength(2)
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

  const cut = create(() => Promise.reject(new Error('no line'))).wanting
  cut.want(message(1))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(cut.isOpen(message(1).id)).toBe(false)
})
