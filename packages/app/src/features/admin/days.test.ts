import { describe, expect, test } from 'vitest'
import { dayAfter, dayOf, endOfDay, spanWords } from './days.ts'

const at = (year: number, month: number, day: number, hour = 12) => new Date(year, month - 1, day, hour).getTime()

describe('days', () => {
  test('a day ends in its last millisecond, where its clock stands', () => {
    expect(endOfDay('2026-12-04')).toBe(at(2026, 12, 5, 0) - 1)
    expect(dayOf(at(2026, 12, 5, 0) - 1)).toBe('2026-12-04')
    expect(dayOf(at(2026, 3, 9, 0))).toBe('2026-03-09')
  })

  test.each(['', '2026', '2026-13-01', '2026-02-30', 'soon', '2026-12-'])('%j is no day', (day) => {
    expect(endOfDay(day)).toBe(null)
  })

  test.each([
    ['1-week', at(2026, 12, 28), '2027-01-04'],
    ['2-week', at(2026, 11, 20, 23), '2026-12-04'],
    ['1-month', at(2026, 1, 31), '2026-02-28'],
    ['1-month', at(2026, 12, 31), '2027-01-31'],
    ['3-month', at(2026, 11, 30), '2027-02-28'],
  ] as const)('%s on', (span, from, day) => {
    expect(dayAfter(from, span)).toBe(day)
  })

  test('a span has words', () => {
    expect([spanWords('1-week', 'en'), spanWords('3-month', 'es')]).toEqual(['1 week', '3 meses'])
  })
})
