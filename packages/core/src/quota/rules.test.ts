import type { LlmRequest } from '@parley/providers/llm/port'
import { describe, expect, it } from 'vitest'
import { billedTokens, boundInput, free, promptBytes, sizeCall, toBudgetView } from './rules.ts'

const request = (...texts: string[]): LlmRequest => ({
  system: [{ text: 'system' }],
  messages: texts.map((text) => ({ role: 'user', blocks: [{ text }] })),
  maxOutputTokens: 100,
})

describe('the bound of an input', () => {
  it('is never looser than bytes, whatever an earlier call was counted', () => {
    const draft = request('a'.repeat(100))
    const byBytes = boundInput(draft, null)
    expect(boundInput(draft, { inputTokens: 100_000_000, promptBytes: 50 })).toBe(byBytes)
    expect(boundInput(draft, { inputTokens: 10, promptBytes: 50 })).toBeLessThan(byBytes)
  })

  it('takes two bytes of our own prose for a token at the most', () => {
    const ours = { ...request('a'), system: [{ text: 'b'.repeat(100), isProse: true }] }
    expect(boundInput(request('a'), null) - 6).toBe(boundInput({ ...ours, system: [{ text: '', isProse: true }] }, null))
    expect(boundInput(ours, null)).toBe(boundInput({ ...ours, system: [{ text: '', isProse: true }] }, null) + 50)
  })
})

describe('budgets', () => {
  it('show what is spent, not what is held', () => {
    expect(toBudgetView({ granted: 1000, held: 300, spent: 200, reserved: 100, lastAnswer: 600 })).toEqual({
      granted: 1000,
      spent: 200,
      left: 800,
      reserved: 100,
      needed: 1000,
    })
    expect(toBudgetView({ granted: null, held: 300, spent: 200, reserved: 0, lastAnswer: 0 })).toEqual({
      granted: null,
      spent: 200,
      left: null,
      reserved: 0,
      needed: 0,
    })
  })

  it('count holds against what may still be held', () => {
    expect(free({ granted: 1000, held: 300, spent: 200 })).toBe(500)
    expect(free({ granted: null, held: 300, spent: 200 })).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('boundInput', () => {
  it('bounds an unknown prompt by its bytes, more than characters where letters are longer', () => {
    expect(promptBytes(request('hola'))).toBe(10)
    expect(promptBytes(request('ठंड'))).toBe(15)
    expect(boundInput(request('hola'), null)).toBeGreaterThanOrEqual(10)
  })

  it('takes what the last call read as known, and bounds only what is new', () => {
    const known = { inputTokens: 500, promptBytes: 2000 }
    const long = request('x'.repeat(2094))
    expect(boundInput(long, known)).toBe(500 + (2100 - 2000) + 2 * 16)
  })

  it('counts what surrounds a message for new messages only', () => {
    const texts = Array.from({ length: 40 }, () => 'x'.repeat(100))
    const known = { inputTokens: 900, promptBytes: promptBytes(request(...texts.slice(0, 38))) }
    expect(boundInput(request(...texts), known)).toBe(900 + 200 + 3 * 16)
  })

  it('trusts nothing when the prompt has become shorter', () => {
    expect(boundInput(request('x'), { inputTokens: 5, promptBytes: 2000 })).toBe(7 + 32)
  })
})

describe('sizeCall', () => {
  it.each([
    ['plenty', 10_000, 2000, { hold: 2400, maxOutputTokens: 400 }],
    ['a shrunk answer', 2100, 2000, { hold: 2100, maxOutputTokens: 100 }],
    ['exactly the floor', 2080, 2000, { hold: 2080, maxOutputTokens: 80 }],
    ['one token too few', 2079, 2000, null],
    ['nothing', 0, 2000, null],
    ['no end', Number.POSITIVE_INFINITY, 2000, { hold: 2400, maxOutputTokens: 400 }],
  ])('%s', (_name, left, bound, size) => expect(sizeCall(left, bound, 400, 80)).toEqual(size))
})

it('bills what was read anew and written, not what the cache gave', () => {
  expect(billedTokens({ inputTokens: 10, cacheReadTokens: 1000, cacheWriteTokens: 200, outputTokens: 40 })).toBe(250)
})
