import { expect, it } from 'vitest'
import { aboutTurns, isAllKept, isLow, isLowInTalk, turnsInTalk } from './quota.ts'

it.each([
  [25_000, 18_420, false],
  [25_000, 2_499, true],
  [2_500, 1_300, true],
  [2_500, 2_500, false],
  [null, null, false],
])('%s granted, %s left: low is %s', (granted, left, low) => expect(isLow({ granted, spent: 0, left, reserved: 0, needed: 0 })).toBe(low))

it.each([
  [4_000, 4_000, true],
  [4_001, 4_000, false],
  [0, 0, false],
  [null, 0, false],
])('%s left, %s reserved: all of it is kept is %s', (left, reserved, kept) =>
  expect(isAllKept({ granted: 25_000, spent: 0, left, reserved, needed: 0 })).toBe(kept),
)

it('reckons turns as people are told', () => {
  expect([25_000, 18_420, 0].map(aboutTurns)).toEqual([40, 30, 0])
})

it.each([
  ['nothing was answered yet', 25_000, 0, 40, false],
  ['a long talk needs much of what is left', 13_500, 12_000, 2, true],
  ['the next answer cannot be paid', 9_000, 12_000, 0, true],
])('%s: turns, and whether they are few', (_name, left, needed, turns, low) => {
  const budget = { granted: 25_000, spent: 25_000 - left, left, reserved: 0, needed }
  expect([turnsInTalk(budget), isLowInTalk(budget)]).toEqual([turns, low])
})
