import { expect, test } from 'vitest'
import { countPlaywright, countVitest, oneFailed, onePassed, sum, summaryLine } from './counting.ts'

const green = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, testResults: [] }
const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) })

test.each([
  [{ passed: 3, failed: 0, skipped: 0 }, '3 passed, 0 failed'],
  [{ passed: 3, failed: 2, skipped: 1 }, '3 passed, 2 failed, 1 skipped'],
])('%o reads "%s"', (count, line) => expect(summaryLine(count)).toBe(line))

test('counts add up', () => expect(sum([onePassed, oneFailed, onePassed])).toEqual({ passed: 2, failed: 1, skipped: 0 }))

test.each([
  ['a clean run', green, 0, { passed: 5, failed: 0, skipped: 0 }],
  ['skipped and to do', { ...green, numPendingTests: 2, numTodoTests: 1 }, 0, { passed: 5, failed: 0, skipped: 3 }],
  [
    'failed tests, once each',
    { ...green, numFailedTests: 1, testResults: [file('failed', 'failed', 'passed')] },
    1,
    { passed: 5, failed: 1, skipped: 0 },
  ],
  [
    'a file that does not load',
    { ...green, testResults: [file('failed'), file('passed', 'passed')] },
    1,
    { passed: 5, failed: 1, skipped: 0 },
  ],
  ['an error outside every test', green, 1, { passed: 5, failed: 1, skipped: 0 }],
  ['an end by signal', green, null, { passed: 5, failed: 1, skipped: 0 }],
])('vitest: %s', (_, report, code, count) => expect(countVitest(report, code)).toEqual(count))

test.each([
  ['a clean run', { expected: 4, flaky: 1, unexpected: 0, skipped: 2 }, 0, { passed: 5, failed: 0, skipped: 2 }],
  ['failures', { expected: 4, flaky: 0, unexpected: 2, skipped: 0 }, 1, { passed: 4, failed: 2, skipped: 0 }],
  ['no tests at all', { expected: 0, flaky: 0, unexpected: 0, skipped: 0 }, 1, { passed: 0, failed: 1, skipped: 0 }],
])('playwright: %s', (_, stats, code, count) => expect(countPlaywright({ stats }, code)).toEqual(count))
