import { expect, it } from 'vitest'
import { minuteOfDay } from './minute-of-day.ts'

it.each([
  ['UTC', 0],
  ['Asia/Kolkata', 5 * 60 + 30],
  ['America/New_York', 19 * 60],
  ['Nowhere/Atlantis', minuteOfDay(0, undefined)],
])('goes by the clock of %s', (timeZone, minute) => expect(minuteOfDay(0, timeZone)).toBe(minute))
