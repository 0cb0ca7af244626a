import type { BudgetView } from '@parley/contracts/quota'
import { expect, test } from 'vitest'
import { isSpent, keepUnpaid, unpaidBefore } from './is-spent.ts'

const budget = (left: number, reserved = 0, granted = 25_000): BudgetView => ({ granted, spent: granted - left, left, reserved, needed: 0 })
const unlimited: BudgetView = { granted: null, spent: 9_000, left: null, reserved: 0, needed: 0 }

/** The last line was refused at the first of these; `true` where the talk stands still. */
function stands(...budgets: BudgetView[]): boolean[] {
  let unpaid = unpaidBefore(budget(20_000), null)
  return budgets.map((now) => {
    unpaid = keepUnpaid(unpaid, now, 'line')
    return isSpent(now, unpaid)
  })
}

test.each([
  ['as it was refused', [budget(9_500, 8_000)], true],
  ['another talk gave its reserve back', [budget(9_500, 8_000), budget(9_500, 4_000)], false],
  ['two gave back a little', [budget(9_500, 8_000), budget(9_500, 6_000), budget(9_500, 4_000)], false],
  ['one gave back too little', [budget(9_500, 8_000), budget(9_500, 5_000)], true],
  ['the budget fell first, then a reserve came back', [budget(9_500, 4_000), budget(6_000, 4_000), budget(6_000)], false],
  ['more was granted, however little', [budget(1_000), budget(1_100, 0, 25_100)], false],
  ['everything is kept for debriefs', [budget(8_000, 8_000), budget(9_000, 9_000, 26_000)], true],
  ['the limit is gone', [budget(1_000), unlimited], false],
])('after a refusal: %s', (_what, budgets, expected) => {
  expect(stands(...budgets).at(-1)).toBe(expected)
})

test('without a refusal only nothing left is spent', () => {
  const unpaid = unpaidBefore(budget(20_000), null)
  expect(isSpent(budget(1), unpaid)).toBe(false)
  expect(isSpent(budget(4_000, 4_000), unpaid)).toBe(true)
  expect(isSpent(unlimited, unpaid)).toBe(false)
})

test('a refusal from before the page was there counts only while little is left', () => {
  const reload = (now: BudgetView) => isSpent(now, unpaidBefore(now, 'line'))
  expect(reload(budget(3_999))).toBe(true)
  expect(reload(budget(9_500, 4_000))).toBe(false)
  expect(reload(unlimited)).toBe(false)
})
