import { expect, it } from 'vitest'
import { pickLanguage } from './language.ts'

it.each([
  [['es-MX', 'en'], 'es'],
  [['de-DE', 'fr-CA'], 'fr'],
  [['zh-Hant-TW'], 'zh'],
  [['HI-in'], 'hi'],
  [['de'], 'en'],
  [[], 'en'],
])('picks from %j: %s', (tags, language) => expect(pickLanguage(tags)).toBe(language))
