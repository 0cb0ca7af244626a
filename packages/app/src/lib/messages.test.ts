import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '@parley/contracts/language'
import { describe, expect, test } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../messages')

type Message = string | { match: Record<string, string> }[]

function read(language: string, file: string): Record<string, Message> {
  return JSON.parse(readFileSync(join(FOLDER, language, file), 'utf8')) as Record<string, Message>
}

function wordsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : message.flatMap((variant) => Object.values(variant.match))
}

/** `{inviter}` and `<b>`: what a translation must carry over. */
function marksOf(words: string): string[] {
  return [...new Set(words.match(/\{\w+\}|<\/?\w+>/g) ?? [])].sort()
}

const files = readdirSync(join(FOLDER, 'en')).sort()

test('every language has the same files', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...LANGUAGES].sort())
  for (const language of LANGUAGES) expect(readdirSync(join(FOLDER, language)).sort()).toEqual(files)
})

describe.each(files)('%s', (file) => {
  const english = read('en', file)

  test.each(LANGUAGES)('%s has every message, none empty, with the same marks', (language) => {
    const messages = read(language, file)
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort())
    for (const [key, message] of Object.entries(messages)) {
      const marks = marksOf(wordsOf(english[key] ?? '').at(-1) ?? '')
      const variants = wordsOf(message)
      for (const words of variants) {
        expect(words.trim(), `${language} ${key}`).not.toBe('')
        expect(marks, `${language} ${key}`).toEqual(expect.arrayContaining(marksOf(words)))
      }
      // Only a special case such as "one" may spell a number out.
      expect(marksOf(variants.at(-1) ?? ''), `${language} ${key}`).toEqual(marks)
    }
  })

  test('French has a no-break space before : ; ! ?', () => {
    for (const [key, message] of Object.entries(read('fr', file)))
      for (const words of wordsOf(message)) expect(words, key).not.toMatch(/[^\u00a0\u202f][:;!?](?!\/)/)
  })

  test('nobody is shouted at', () => {
    for (const language of LANGUAGES)
      for (const [key, message] of Object.entries(read(language, file)))
        for (const words of wordsOf(message)) expect(words, `${language} ${key}`).not.toMatch(/[!！¡]/)
  })
})
