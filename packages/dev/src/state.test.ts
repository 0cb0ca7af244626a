import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadState, saveState } from './state.ts'

let dir: string
beforeEach(() => void (dir = join(mkdtempSync(join(tmpdir(), 'parley-state-')), '.data')))
afterEach(() => rmSync(join(dir, '..'), { recursive: true }))

test('secrets are made once and kept where only their owner reads them', () => {
  const state = loadState(dir)
  expect(state.sessionKey).toMatch(/^[0-9a-f]{64}$/)
  for (const token of [state.demoInvitationToken, state.demoChatToken, state.setupToken])
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(loadState(dir)).toEqual(state)
  expect(statSync(dir).mode & 0o777).toBe(0o700)
  expect(statSync(join(dir, 'state.json')).mode & 0o777).toBe(0o600)
})

test('a port learnt later is kept beside the rest', () => {
  const state = loadState(dir)
  saveState(dir, { ...state, postgres: { ...state.postgres, port: 23_456 } })
  expect(loadState(dir)).toEqual({ ...state, postgres: { password: state.postgres.password, port: 23_456 } })
})

test('an older file gains what it lacks and keeps what it has', () => {
  loadState(dir)
  writeFileSync(join(dir, 'state.json'), JSON.stringify({ postgres: { password: 'old' }, setupToken: 'kept' }))
  const state = loadState(dir)
  expect(state).toMatchObject({ postgres: { password: 'old', port: 0 }, setupToken: 'kept' })
  expect(JSON.parse(readFileSync(join(dir, 'state.json'), 'utf8'))).toEqual(state)
})

test('a broken file is a sentence, not a new password for an old database', () => {
  loadState(dir)
  writeFileSync(join(dir, 'state.json'), '{"postgres":')
  expect(() => loadState(dir)).toThrow(/is not JSON/)
})
