import { expect, test } from 'vitest'
import { formatBytes, formatDayName, formatWhen } from './times.ts'

const at = (day: number, hour: number, month = 10, year = 2026) => new Date(year, month, day, hour).getTime()

test.each([
  ['today, as an hour', at(28, 9), /^0?9:00/],
  ['yesterday, late, as a weekday', at(27, 23), /^Fri$/],
  ['six days ago', at(22, 1), /^Sun$/],
  ['a week ago', at(21, 23), /Nov 21|21 Nov/],
  ['another year', at(21, 23, 10, 2025), /2025/],
])('a row of the inbox: %s', (_, time, words) => {
  expect(formatWhen(time, at(28, 10))).toMatch(words)
})

test.each([
  [at(28, 1), 'Today'],
  [at(27, 23), 'Yesterday'],
  [at(26, 12), /^Thursday.*(November 26|26 November)/],
])('a day of a chat', (time, words) => {
  expect(formatDayName(time, at(28, 10))).toMatch(words)
})

test.each([
  [12, '1 kB'],
  [340_000, '340 kB'],
  [2_540_000, '2.5 MB'],
])('the size of a file', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words)
})
