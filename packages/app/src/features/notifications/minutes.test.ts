import { expect, it } from 'vitest'
import { fromTime, toTime } from './minutes.ts'

it.each([
  [0, '00:00'],
  [425, '07:05'],
  [1_439, '23:59'],
])('%d minutes are %s', (minutes, time) => {
  expect(toTime(minutes)).toBe(time)
  expect(fromTime(time)).toBe(minutes)
})

it.each(['', '7:05', '24:00', 'noon'])('%s is no time', (time) => expect(fromTime(time)).toBeNull())
