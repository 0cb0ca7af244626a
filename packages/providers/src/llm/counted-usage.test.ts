import { expect, it } from 'vitest'
import { countedUsage } from './counted-usage.ts'

const usage = { inputTokens: 1_200, cacheReadTokens: 0, cacheWriteTokens: 300, outputTokens: 40 }

it('lets counts through', () => expect(countedUsage(usage)).toEqual(usage))

it.each([
  ['missing', { inputTokens: undefined as unknown as number }],
  ['no number', { inputTokens: Number.NaN }],
  ['negative', { cacheReadTokens: -50_000 }],
  ['too large', { outputTokens: 3_000_000_000 }],
  ['broken', { outputTokens: 1.5 }],
])('takes figures for none when one is %s', (_name, wrong) => expect(countedUsage({ ...usage, ...wrong })).toBeNull())
