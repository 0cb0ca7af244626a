import { expect, test } from 'vitest'
import { readWhole } from './numbers.ts'

const LIMITS = { least: 1_000, most: 10_000_000 }

test.each([
  ['25000', 25_000],
  [' 25,000 ', 25_000],
  ['25.000', 25_000],
  ['25 000', 25_000],
  ['25\u202f000', 25_000],
  ['1,00,000', 100_000],
  ['10.000.000', 10_000_000],
  ['999', null],
  ['10000001', null],
  ['25.5', null],
  ['2,5', null],
  ['-25000', null],
  ['25k', null],
  ['', null],
])('%j is %s', (text, value) => {
  expect(readWhole(text, LIMITS)).toBe(value)
})
