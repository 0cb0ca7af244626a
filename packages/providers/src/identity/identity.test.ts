import { startSimulators } from '@parley/simulators/start'
import { describe, expect, it } from 'vitest'
import { describeIdentityProvider } from './conformance.ts'
import { fakeIdentityProvider } from './fake.ts'
import { googleIdentity } from './google.ts'

const CALLBACK = 'http://127.0.0.1:5173/api/auth/google/callback'
const FAULTS = ['wrong-nonce', 'wrong-audience', 'wrong-issuer', 'expired', 'unsigned', 'foreign-key'] as const
const MALFORMED = { empty: '', words: 'not a token', dots: '..', half: 'eyJhbGciOiJSUzI1NiJ9.e30' }

interface Person {
  name: string
  email: string
  emailVerified: boolean
}

const ANA: Person = { name: 'Ana Ruiz', email: 'ana@example.org', emailVerified: true }

/** Through the simulated page and the token endpoint, as a browser and a server would. */
async function signIn(url: string, { name, email, emailVerified }: Person, nonce: string, scope = 'openid email profile'): Promise<string> {
  const query = { client_id: 'parley', redirect_uri: CALLBACK, response_type: 'code', scope, state: 's', nonce }
  const form = { name, email, ...(emailVerified && { verified: 'yes' }) }
  const page = `${url}/o/oauth2/v2/auth?${new URLSearchParams(query).toString()}`
  const chosen = await fetch(page, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
  const code = new URL(chosen.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const exchange = { grant_type: 'authorization_code', code, client_id: 'parley', client_secret: 'secret', redirect_uri: CALLBACK }
  const answer = await fetch(`${url}/token`, { method: 'POST', body: new URLSearchParams(exchange) })
  return ((await answer.json()) as { id_token: string }).id_token
}

describeIdentityProvider('fake', async () => {
  const provider = fakeIdentityProvider()
  return {
    provider,
    idToken: async (person, nonce) => provider.issue({ subject: person.email, ...person }, nonce),
    wrongTokens: async (nonce) => ({ ...MALFORMED, another: fakeIdentityProvider().issue({ subject: '1', ...ANA }, nonce) }),
    goDown: async () => void (provider.isDown = true),
    close: async () => {},
  }
})

describeIdentityProvider('google', async () => {
  const simulators = await startSimulators()
  const { url, google } = simulators
  return {
    provider: googleIdentity({ clientId: 'parley', issuers: [url], jwksUrl: `${url}/oauth2/v3/certs` }),
    idToken: (person, nonce) => signIn(url, person, nonce),
    async wrongTokens(nonce) {
      const tokens: Record<string, string> = { ...MALFORMED }
      for (const fault of FAULTS) {
        google.nextFault = fault
        tokens[fault] = await signIn(url, ANA, nonce)
      }
      return tokens
    },
    goDown: () => simulators.close(),
    close: () => simulators.close(),
  }
})

describe('googleIdentity', () => {
  it.each([
    ['wrong-nonce', 'wrong nonce'],
    ['wrong-audience', 'wrong aud'],
    ['wrong-issuer', 'wrong iss'],
    ['expired', 'wrong exp'],
    ['unsigned', 'ERR_JOSE_ALG_NOT_ALLOWED'],
    ['foreign-key', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
  ] as const)('says what is wrong: %s', async (fault, message) => {
    await using simulators = await startSimulators()
    const { url, google } = simulators
    const provider = googleIdentity({ clientId: 'parley', issuers: [url], jwksUrl: `${url}/oauth2/v3/certs` })
    google.nextFault = fault
    const idToken = await signIn(url, ANA, 'n-1')
    await expect(provider.verifyIdToken(idToken, { nonce: 'n-1' })).rejects.toMatchObject({ message, retryable: false })
  })

  it('accepts both names that Google has for itself, and no third', async () => {
    for (const [issuer, isGood] of [
      ['https://accounts.google.com', true],
      ['accounts.google.com', true],
      ['https://accounts.google.com.example.org', false],
    ] as const) {
      await using simulators = await startSimulators({ issuer })
      const provider = googleIdentity({ clientId: 'parley', jwksUrl: `${simulators.url}/oauth2/v3/certs` })
      const answer = provider.verifyIdToken(await signIn(simulators.url, ANA, 'n-1'), { nonce: 'n-1' })
      if (isGood) expect(await answer).toMatchObject({ email: 'ana@example.org' })
      else await expect(answer).rejects.toMatchObject({ message: 'wrong iss' })
    }
  })

  it('forgives a clock that is a minute off, and not two', async () => {
    for (const [offMs, isGood] of [
      [-3_600_000 - 45_000, true],
      [-3_600_000 - 120_000, false],
    ] as const) {
      await using simulators = await startSimulators({ now: () => Date.now() + offMs })
      const { url } = simulators
      const provider = googleIdentity({ clientId: 'parley', issuers: [url], jwksUrl: `${url}/oauth2/v3/certs` })
      const answer = provider.verifyIdToken(await signIn(url, ANA, 'n-1'), { nonce: 'n-1' })
      if (isGood) expect(await answer).toMatchObject({ name: 'Ana Ruiz' })
      else await expect(answer).rejects.toMatchObject({ message: 'wrong exp' })
    }
  })

  it('wants the e-mail, and makes do without a name', async () => {
    await using simulators = await startSimulators()
    const { url } = simulators
    const provider = googleIdentity({ clientId: 'parley', issuers: [url], jwksUrl: `${url}/oauth2/v3/certs` })
    const nameless = await signIn(url, ANA, 'n-1', 'openid email')
    expect(await provider.verifyIdToken(nameless, { nonce: 'n-1' })).toMatchObject({ email: 'ana@example.org', name: 'ana' })
    const bare = await signIn(url, ANA, 'n-1', 'openid')
    await expect(provider.verifyIdToken(bare, { nonce: 'n-1' })).rejects.toMatchObject({ message: 'wrong email', retryable: false })
  })

  it('takes an answer that is no key set for a provider that is down', async () => {
    await using simulators = await startSimulators()
    const { url } = simulators
    const idToken = await signIn(url, ANA, 'n-1')
    for (const path of ['/nowhere', '/mailbox', '/.well-known/openid-configuration']) {
      const provider = googleIdentity({ clientId: 'parley', issuers: [url], jwksUrl: `${url}${path}` })
      await expect(provider.verifyIdToken(idToken, { nonce: 'n-1' }), path).rejects.toMatchObject({ message: 'no keys', retryable: true })
    }
  })
})
