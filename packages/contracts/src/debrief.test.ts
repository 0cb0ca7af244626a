import { expect, test } from 'vitest'
import { parseDebrief } from './debrief.ts'

test.each([
  ['says where it begins', '{"headline":"Well.","readFromTurn":15}', 15],
  ['was stored without saying so: all of the talk', '{"headline":"Well."}', 1],
])('a debrief that %s', (_name, text, readFromTurn) => {
  expect(parseDebrief(text)).toEqual({ headline: 'Well.', readFromTurn })
})
