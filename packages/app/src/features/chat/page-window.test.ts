import type { ChatState } from '@parley/contracts/apply-chat-frame'
import { messageOf } from '@parley/contracts/testing/messages'
import { expect, test } from 'vitest'
import { joined, withNewer, withOlder, type Window } from './page-window.ts'

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => messageOf(from + index))
const page = (from: number, to: number, change = {}) => ({ messages: range(from, to), hasOlder: true, hasNewer: true, ...change })
const seqs = (shown: Pick<Window, 'messages'> | null) => shown?.messages.map(({ seq }) => seq)
const end = { messages: range(20, 22), hasOlder: true } as ChatState

test('pages join without a message twice', () => {
  expect(seqs(withOlder(page(5, 7), page(3, 5, { hasOlder: false })))).toEqual([3, 4, 5, 6, 7])
  expect(withOlder(page(5, 7), page(3, 4, { hasOlder: false })).hasOlder).toBe(false)
  expect(seqs(withNewer(page(5, 7), page(7, 9)))).toEqual([5, 6, 7, 8, 9])
})

test('a window that has grown to the end becomes part of it', () => {
  expect(joined(page(5, 7), end)).toBeNull()
  expect(seqs(joined(page(17, 21), end))).toEqual([17, 18, 19, 20, 21, 22])
  expect(joined(page(17, 21, { hasOlder: false }), end)?.hasOlder).toBe(false)
})

test('where nothing is between, a hole in the numbers is none', () => {
  expect(seqs(joined(page(10, 12, { hasNewer: false }), end))).toEqual([10, 11, 12, 20, 21, 22])
})
