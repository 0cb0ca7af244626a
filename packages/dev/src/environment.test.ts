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
  const keys = { ANTHROPIC_API_KEY: 'k', ANTHROPIC_BASE_URL: 'u', OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'u' }
  const engines = { DEEPL_API_KEY: 'k', GOOGLE_TRANSLATE_PROJECT: 'p', LIBRETRANSLATE_URL: 'u', TRANSLATION_ROUTES: '*=libre' }
  const real = {
    HOME: '/h',
    ...keys,
    ...engines,
    DATABASE_URL: 'd',
    PARTNER_MODEL: 'm',
    S3_BUCKET: 'b',
    STORAGE_DIR: '/f',
    LOG_LEVEL: 'warn',
  }
  expect(forTests(real)).toEqual({ HOME: '/h', LOG_LEVEL: 'warn' })
})

test('a vendor without key and address is simulated; with either it is left alone', () => {
  expect(simulatedVendors({})).toEqual(vendors)
  for (const variable of ['ANTHROPIC_API_KEY', 'ANTHROPIC_BASE_URL', 'OPENAI_API_KEY', 'OPENAI_BASE_URL']) {
    expect(simulatedVendors({ [variable]: 'given' }).map((vendor) => vendor.name)).toEqual(['google', 'mail'])
  }
  const addresses = {
    anthropic: 'http://127.0.0.1:9',
    google: 'http://127.0.0.1:9',
    mail: 'smtp://127.0.0.1:8',
    mailbox: 'http://127.0.0.1:9/mailbox',
    deepl: 'http://127.0.0.1:9/deepl',
    googleTranslate: 'http://127.0.0.1:9/google-translate',
    libre: 'http://127.0.0.1:9/libre',
  }
  expect(vendorEnvironment(vendors, addresses)).toEqual({
    ANTHROPIC_API_KEY: 'simulated',
    ANTHROPIC_BASE_URL: addresses.anthropic,
    DEEPL_API_KEY: 'simulated',
    DEEPL_BASE_URL: addresses.deepl,
    GOOGLE_TRANSLATE_API_KEY: 'simulated',
    GOOGLE_TRANSLATE_BASE_URL: addresses.googleTranslate,
    LIBRETRANSLATE_URL: addresses.libre,
    GOOGLE_CLIENT_ID: 'parley',
    GOOGLE_CLIENT_SECRET: 'simulated',
    GOOGLE_BASE_URL: addresses.google,
    MAIL_URL: addresses.mail,
    MAILBOX_URL: addresses.mailbox,
    SCRIPTED_PROVIDERS: 'anthropic,translation,google,mail',
  })
  expect(() => vendorEnvironment(vendors, {})).toThrow(/anthropic/)
})
