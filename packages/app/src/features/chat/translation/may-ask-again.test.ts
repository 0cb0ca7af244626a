import { expect, test } from 'vitest'
import { mayAskAgain } from './may-ask-again.ts'

test.each([
  [null, false, true],
  [null, true, true],
  ['engines-failed', true, true],
  ['not-good', true, true],
  ['budget-spent', false, true],
  ['budget-spent', true, false],
  ['no-engine', false, false],
  ['too-long', false, false],
] as const)('what failed by %s, with a spent budget: %s, may be asked for again: %s', (reason, isSpent, may) => {
  expect(mayAskAgain(reason, isSpent)).toBe(may)
})
