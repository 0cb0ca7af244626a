import { expect, test } from 'vitest'
import { type Facts, formatBlock } from './block.ts'
import { simulatedVendors, vendors } from './vendors.ts'

const facts: Facts = {
  seconds: 3.94,
  publicUrl: 'http://localhost:4100',
  invitationToken: 'INV',
  chatToken: 'CHAT',
  setupToken: 'SET',
  seed: { tables: 14, invitation: 'open', chat: 'open', setup: 'open' },
  postgresVersion: '18.4',
  ownDatabase: true,
  environment: {},
  simulated: vendors,
  simulators: { mailbox: 'http://127.0.0.1:9000/mailbox' },
}

test('the first start shows every door', () => {
  expect(formatBlock(facts)).toBe(`
  Parley is up.                                    3.9 s

  Open        http://localhost:4100
  Invitation  http://localhost:4100/invite/INV   (no account needed)
  Two people  http://localhost:4100/invite/CHAT   (one window)
              http://127.0.0.1:4100/invite/CHAT   (and another, in another language)
  Admin       http://localhost:4100/setup/SET   (works once)

  Services    PostgreSQL 18.4 · 14 tables · server · app · simulators
  Simulated   Language model: partner and coach are scripted. ANTHROPIC_API_KEY or OPENAI_API_KEY in .env makes it real.
  Simulated   Translation: a phrase book of everyday sentences. DEEPL_API_KEY or GOOGLE_TRANSLATE_API_KEY or LIBRETRANSLATE_URL in .env makes it real.
  Simulated   Google: a page lets you choose who you are. GOOGLE_CLIENT_ID in .env makes it real.
  Simulated   Mail: read it at http://127.0.0.1:9000/mailbox. MAIL_URL in .env makes it real.

  Ctrl-C stops everything. Data stays in .data/
`)
})

test.each([
  [{ ANTHROPIC_API_KEY: 'k' }, 'ANTHROPIC_API_KEY'],
  [{ OPENAI_API_KEY: 'k', ANTHROPIC_BASE_URL: '' }, 'OPENAI_API_KEY'],
  [{ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'u' }, 'OPENAI_API_KEY and OPENAI_BASE_URL'],
])('a key of either vendor ends the script: %o', (environment, words) => {
  const block = formatBlock({ ...facts, environment, simulated: simulatedVendors(environment) })
  expect(block).toContain(`Real        Language model answers as partner and coach, by ${words}.`)
  expect(block).not.toContain('scripted')
})

test.each(['DEEPL_API_KEY', 'LIBRETRANSLATE_URL', 'OPENAI_API_KEY'])('an engine or a model of your own translates: %s', (variable) => {
  const environment = { [variable]: 'x' }
  const block = formatBlock({ ...facts, environment, simulated: simulatedVendors(environment) })
  expect(block).toContain(`Real        Translation answers as the translator of chats, by ${variable}.`)
  expect(block).not.toContain('phrase book')
})

test('later, with real vendors and an own database, it says what is different', () => {
  const later = formatBlock({
    ...facts,
    seed: { tables: 14, invitation: 'none', chat: 'none', setup: 'used' },
    ownDatabase: false,
    simulated: [],
  })
  expect(later).not.toContain('/invite/')
  expect(later).not.toContain('SET')
  expect(later).toContain('Admin       the set-up link has been used')
  expect(later).toContain('Services    PostgreSQL 18.4 · 14 tables · server · app\n')
  expect(later).toContain('Real        Language model answers as partner and coach')
  expect(later).toContain('your database (DATABASE_URL)')
})
