import { expect, it } from 'vitest'
import { isUnreadable, pickLanguage } from './language.ts'

it.each([
  [['es-MX', 'en'], 'es'],
  [['de-DE', 'fr-CA'], 'fr'],
  [['zh-Hant-TW'], 'zh'],
  [['HI-in'], 'hi'],
  [['de'], 'en'],
  [[], 'en'],
])('picks from %j: %s', (tags, language) => expect(pickLanguage(tags)).toBe(language))

it.each([
  ['zh', 'fr', true],
  ['hi', 'zh', true],
  ['zh', 'zh', false],
  ['es', 'hi', false],
  ['fr', 'en', false],
] as const)('has a name in %s, for a reader of %s, unreadable: %s', (language, reader, expected) => {
  expect(isUnreadable(language, reader)).toBe(expected)
})
