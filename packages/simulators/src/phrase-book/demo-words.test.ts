import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LANGUAGES } from '../scripts/language.ts'
import { translateWords } from './translate.ts'

const SEED = new URL('../../../../prisma/seed.ts', import.meta.url)

it.each(LANGUAGES)('knows in %s what the chat of the demo opens with', (language) => {
  const [, words = expect.fail('no words')] = /DEMO_WORDS = '([^']+)'/.exec(readFileSync(SEED, 'utf8')) ?? []
  expect(translateWords(words, 'en', language)).toEqual(expect.any(String))
})
