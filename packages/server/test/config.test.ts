import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readConfig, serverConfig } from '../src/config.ts'

const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')

describe('.env.example', () => {
  it('names every variable of the server, and no other', () => {
    const named = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1])
    expect(named.sort()).toEqual(Object.keys(serverConfig.shape).sort())
  })

  it('is a configuration that starts, once the commented lines are filled in', () => {
    const env = parseEnv(example.replaceAll(/^# ([A-Z0-9_]+=)/gm, '$1'))
    expect(() => readConfig(env)).not.toThrow()
  })
})

it('names every variable that is missing or wrong', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://x', SESSION_KEY: 'short' })).toThrow(/DATABASE_URL.*PUBLIC_URL.*SESSION_KEY|PUBLIC_URL/)
  expect(() => readConfig({})).toThrow('ANTHROPIC_API_KEY')
})
