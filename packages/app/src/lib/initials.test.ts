import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test.each([
  ['Nina Keller', 'NK'],
  ['Ana María Ruiz', 'AR'],
  ['nina', 'N'],
  ['陈雨', '陈'],
  ['रोहन मेहता', 'रोमे'],
  ['  ', ''],
])('%s is %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
