import type { ClientMessageId, ReplyId } from '@parley/contracts/ids'
import type { ReplyView } from '@parley/contracts/practice'
import { describe, expect, test } from 'vitest'
import { BLOCK_SIZE, keepSame, toBlocks } from './exchange-blocks.ts'
import type { Exchange } from './exchanges.ts'

function exchange(number: number, change: Partial<Exchange> = {}): Exchange {
  const clientMessageId = `m-${number}` as ClientMessageId
  const nothing = { turn: null, entry: null, partner: null, gloss: null, coach: null, next: null, asides: [] }
  return { clientMessageId, text: 'Hola', ...nothing, ...change }
}

const exchanges = (count: number) => Array.from({ length: count }, (_, number) => exchange(number))
const advice = { id: 'advice' as ReplyId } as ReplyView

describe('what has not changed', () => {
  test('stays the object it was, also with other arrays of the same asides', () => {
    const before = [exchange(1), exchange(2, { asides: [advice] })]
    const kept = keepSame(before, [exchange(1), exchange(2, { asides: [advice] }), exchange(3)])
    expect(kept[0]).toBe(before[0])
    expect(kept[1]).toBe(before[1])
    expect(kept[2]?.clientMessageId).toBe('m-3')
  })

  test.each<[string, Partial<Exchange>]>([
    ['another text', { text: 'Adiós' }],
    ['a reply', { partner: advice }],
    ['an aside', { asides: [advice] }],
    ['another line in its place', { clientMessageId: 'm-9' as ClientMessageId }],
  ])('is not %s', (_, change) => {
    const changed = exchange(1, change)
    expect(keepSame([exchange(1)], [changed])[0]).toBe(changed)
  })
})

describe('blocks', () => {
  test('hold every exchange once and in order', () => {
    const all = exchanges(2 * BLOCK_SIZE + 1)
    const blocks = toBlocks([], all)
    expect(blocks.map(({ length }) => length)).toEqual([BLOCK_SIZE, BLOCK_SIZE, 1])
    expect(blocks.flat()).toEqual(all)
    expect(toBlocks([], [])).toEqual([])
  })

  test('change only where an exchange changed or came', () => {
    const all = exchanges(2 * BLOCK_SIZE)
    const before = toBlocks([], all)
    const changed = all.with(BLOCK_SIZE, exchange(BLOCK_SIZE, { text: 'Adiós' }))
    const after = toBlocks(before, [...changed, exchange(99)])
    expect(after.map((block, index) => block === before[index])).toEqual([true, false, false])
    expect(after[1]?.[0]?.text).toBe('Adiós')
    expect(toBlocks(after, all.slice(0, 3))).toEqual([all.slice(0, 3)])
  })
})
