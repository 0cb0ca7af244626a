import { expect, test } from 'vitest'
import { shortName } from './short-name.ts'

test.each([
  ['Carmen Ortega', 'Carmen'],
  ['陈丽', '陈丽'],
  ['卡门·奥尔特加', '卡门'],
  ['मीरा शर्मा', 'मीरा'],
  ['Dr. Meera Shah', 'Dr. Meera Shah'],
  ['डॉ. शर्मा', 'डॉ. शर्मा'],
  ['Madame Lefèvre', 'Madame Lefèvre'],
  ['Priya', 'Priya'],
])('%s is called %s', (name, expected) => {
  expect(shortName(name)).toBe(expected)
})
