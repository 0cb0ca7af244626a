import { expect, test } from 'vitest'
import { isUnreadable } from './i18n.ts'

test.each([
  ['zh', 'fr', true],
  ['hi', 'zh', true],
  ['zh', 'zh', false],
  ['es', 'hi', false],
  ['fr', 'en', false],
] as const)('a name in %s, for a reader of %s: %s', (language, reader, expected) => {
  expect(isUnreadable(language, reader)).toBe(expected)
})
