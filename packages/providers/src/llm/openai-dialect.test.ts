import { describe, expect, it } from 'vitest'
import { type Dialect, dialectOf, nextDialect } from './openai-dialect.ts'

describe('dialectOf', () => {
  it.each([
    ['https://api.openai.com/v1', 'max_completion_tokens'],
    ['https://eu.api.openai.com/v1', 'max_completion_tokens'],
    ['https://mine.openai.azure.com/openai/v1', 'max_completion_tokens'],
    ['http://127.0.0.1:11434/v1', 'max_tokens'],
    ['https://api.openai.com.example.org/v1', 'max_tokens'],
  ])('limits at %s by %s', (url, limit) => {
    expect(dialectOf(url)).toMatchObject({ limits: [limit, expect.any(String)], efforts: ['none', 'minimal', 'low', null] })
  })
})

describe('nextDialect', () => {
  const first = dialectOf('http://127.0.0.1:1/v1')
  const plain: Dialect = { ...first, efforts: [null], usages: [false] }

  it.each<[string, number, string, Dialect | null]>([
    ['an effort', 400, "Unsupported value: 'none' is not supported for reasoning_effort", { ...first, efforts: ['minimal', 'low', null] }],
    ['thinking', 400, '"llama3.1:8b" does not support thinking', { ...first, efforts: ['minimal', 'low', null] }],
    [
      'the usage',
      422,
      '{"detail":[{"type":"extra_forbidden","loc":["body","stream_options","include_usage"]}]}',
      { ...first, usages: [false] },
    ],
    [
      'the limit',
      400,
      "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'.",
      { ...first, limits: ['max_completion_tokens'] },
    ],
    ['something', 422, '422 status code (no body)', plain],
    ['a key', 401, 'reasoning_effort', null],
    ['too much', 429, 'max_tokens', null],
    ['itself', 500, 'stream_options', null],
  ])('after a server has refused %s', (_name, status, message, expected) => {
    expect(nextDialect(first, status, message)).toEqual(expected)
  })

  it.each(['reasoning_effort', 'stream_options', 'max_tokens', 'something'])('comes to an end, whatever it hears: %s', (message) => {
    let dialect: Dialect | null = first
    let asked = 0
    while (dialect) {
      dialect = nextDialect(dialect, 400, message)
      asked += 1
    }
    expect(asked).toBeLessThanOrEqual(6)
  })
})
