import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forChildren, forTests, readEnvironment } from './environment.ts'
import { simulatedVendors, vendorEnvironment, vendors } from './vendors.ts'

test('.env is read, the real environment wins, and an empty value is none', () => {
  const dir = mkdtempSync(join(tmpdir(), 'parley-env-'))
  writeFileSync(join(dir, '.env'), 'ANTHROPIC_API_KEY=\nPORT=5000\nCOACH_MODEL="a model"\n')
  expect(readEnvironment(dir, { PORT: '6000', DATABASE_URL: '' })).toEqual({ PORT: '6000', COACH_MODEL: 'a model' })
  rmSync(dir, { recursive: true })
})

test('children get neither our Node flags nor the port of the app', () => {
  expect(forChildren({ NODE_OPTIONS: '--inspect', PORT: '1', HOME: '/h' }, { PORT: '2' })).toEqual({ HOME: '/h', PORT: '2' })
})

test('tests meet no real vendor and no real database', () => {
  const real = { HOME: '/h', ANTHROPIC_API_KEY: 'k', ANTHROPIC_BASE_URL: 'u', DATABASE_URL: 'd', PARTNER_MODEL: 'm', LOG_LEVEL: 'warn' }
  expect(forTests(real)).toEqual({ HOME: '/h', LOG_LEVEL: 'warn' })
})

test('a vendor without key and address is simulated; with either it is left alone', () => {
  expect(simulatedVendors({})).toEqual(vendors)
  expect(simulatedVendors({ ANTHROPIC_API_KEY: 'k' })).toEqual([])
  expect(simulatedVendors({ ANTHROPIC_BASE_URL: 'http://proxy' })).toEqual([])
  expect(vendorEnvironment(vendors, { anthropic: 'http://127.0.0.1:9' })).toEqual({
    SCRIPTED_PROVIDERS: 'anthropic',
    ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
    ANTHROPIC_API_KEY: 'simulated',
  })
  expect(vendorEnvironment([], {})).toEqual({ SCRIPTED_PROVIDERS: '' })
  expect(() => vendorEnvironment(vendors, {})).toThrow(/anthropic/)
})
