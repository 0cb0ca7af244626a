import { describe, expect, it } from 'vitest'
import { isWorded } from './is-worded.ts'

describe('Whether a message has words to translate', () => {
  it.each(['Good morning', '早上好', 'नमस्ते', 'See https://example.org/a, it is good', '👍 yes'])('has: %s', (body) => {
    expect(isWorded(body)).toBe(true)
  })

  it.each([
    '👍🏽',
    '🇫🇷 ❤️',
    'https://example.org/one?two=three',
    'www.example.org',
    'a@example.org',
    '@[0]',
    '#parley',
    '12:30',
    '`let a`',
    '',
  ])('has none: %s', (body) => {
    expect(isWorded(body)).toBe(false)
  })
})
