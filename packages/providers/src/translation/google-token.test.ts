import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSimulators } from '@parley/simulators/start'
import { jwtVerify } from 'jose'
import { expect, it } from 'vitest'
import { providerConfig, translationFromConfig } from '../from-config.ts'
import { translationRequest } from './conformance.ts'
import { googleAccessToken } from './google-token.ts'

async function makeAccount() {
  const directory = await mkdtemp(join(tmpdir(), 'parley-google-'))
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const keyFile = join(directory, 'key.json')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const json = { type: 'service_account', client_email: 'parley@p.iam', private_key_id: 'k1', private_key: pem }
  await writeFile(keyFile, JSON.stringify(json))
  return { keyFile, publicKey, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) }
}

it('is signed by the account, for translation, for an hour, and kept while it holds', async () => {
  await using account = await makeAccount()
  let now = Date.now()
  const accessToken = googleAccessToken(account, () => now)
  const token = await accessToken()
  const { payload, protectedHeader } = await jwtVerify(token, account.publicKey, { audience: 'https://translation.googleapis.com/' })
  expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'k1' })
  expect(payload).toMatchObject({ iss: 'parley@p.iam', sub: 'parley@p.iam' })
  expect(payload.exp! - payload.iat!).toBe(3600)
  expect(await accessToken()).toBe(token)
  now += 3_000_000
  expect(await accessToken()).not.toBe(token)
})

it('goes with the project to the interface that takes no key', async () => {
  await using account = await makeAccount()
  await using simulators = await startSimulators({ translate: () => 'Hola' })
  const { engines } = translationFromConfig(
    providerConfig.parse({
      ANTHROPIC_API_KEY: 'k',
      GOOGLE_TRANSLATE_PROJECT: 'p',
      GOOGLE_APPLICATION_CREDENTIALS: account.keyFile,
      GOOGLE_TRANSLATE_BASE_URL: simulators.googleTranslateUrl,
    }),
  )
  const result = await engines.get('google')!.translate(translationRequest(['Hello']), new AbortController().signal)
  expect(result.translations[0]?.text).toBe('Hola')
})

it.each(['{}', 'no JSON', '{"client_email":"a","private_key_id":"b","private_key":"c"}'])(
  'says no more of a bad key than that: %s',
  async (text) => {
    await using account = await makeAccount()
    const accessToken = googleAccessToken(account)
    await writeFile(account.keyFile, text)
    await expect(accessToken()).rejects.toMatchObject({ name: 'ProviderError', retryable: false, message: 'key refused', cause: undefined })
    await expect(googleAccessToken({ keyFile: '/nowhere' })()).rejects.toMatchObject({ message: 'key refused' })
  },
)
