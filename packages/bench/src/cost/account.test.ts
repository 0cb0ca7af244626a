import type { PromptBlock } from '@parley/simulators/prompt-cache'
import { expect, it } from 'vitest'
import { accountCalls, sumCosts } from './account.ts'
import type { BilledCall } from './billed-provider.ts'

/** Four bytes are a token. */
const block = (tokens: number, name: string, marked = false): PromptBlock => ({
  kind: 'user',
  text: name.repeat(tokens * 4),
  cacheForMs: marked ? 300_000 : null,
})
const system = block(1_000, 's', true)
const first = block(100, 'a', true)
const call = (blocks: PromptBlock[], usage: BilledCall['usage']): BilledCall => ({ role: 'partner', blocks, usage })

const calls = [
  call([system, first], { input: 0, written: 1_100, read: 0 }),
  call([system, first, block(50, 'b', true)], { input: 0, written: 50, read: 1_100 }),
  // Said anew, after the cache has forgotten.
  call([system, first, block(60, 'c', true)], { input: 0, written: 1_160, read: 0 }),
]

it('prices tokens and sees what is paid for twice', () => {
  const costs = accountCalls(calls)
  expect(costs.map(({ units }) => units)).toEqual([1_375, 50 * 1.25 + 110, 1_450])
  expect(costs.map(({ known }) => known)).toEqual([0, 1_100, 1_100])
  expect(costs.map(({ isRewritten }) => isRewritten)).toEqual([false, false, true])
  expect(costs.map(({ diffBytes }) => diffBytes)).toEqual([0, 0, 200])
  expect(costs.map(({ perfect }) => perfect)).toEqual([1_375, 172.5, 185])
})

it('sums to the ratio against no cache at all', () => {
  const totals = sumCosts(accountCalls(calls))
  expect(totals).toMatchObject({ tokens: 3_410, calls: 3, rewritten: 1 })
  expect(totals.ratio).toBeCloseTo((1_375 + 172.5 + 1_450) / 3_410)
})

it('keeps the two roles apart', () => {
  const coach = { ...calls[1]!, role: 'coach' as const }
  expect(accountCalls([calls[0]!, coach])[1]).toMatchObject({ known: 0, diffBytes: 0 })
})

it('begins no cache below the minimum', () => {
  const short = [block(500, 's', true), block(100, 'a', true)]
  const [cost] = accountCalls([call(short, { input: 600, written: 0, read: 0 })])
  expect(cost).toMatchObject({ units: 600, perfect: 750, perfectFromMinimum: 600, known: 0 })
})
