import { ProviderError } from '../provider-error.ts'
import type { Identity, IdentityProvider } from './port.ts'

export interface FakeIdentityProvider extends IdentityProvider {
  /** An id_token that this provider, and no other, will accept with this nonce. */
  issue(identity: Identity, nonce: string): string
  /** While true, nothing can be verified. */
  isDown: boolean
}

/** People whom a test makes up. */
export function fakeIdentityProvider(): FakeIdentityProvider {
  const issued = new Map<string, { identity: Identity; nonce: string }>()
  const fake: FakeIdentityProvider = {
    name: 'google',
    isDown: false,
    issue(identity, nonce) {
      const idToken = `fake-id-token-${issued.size + 1}`
      issued.set(idToken, { identity: { ...identity, email: identity.email.toLowerCase() }, nonce })
      return idToken
    },
    async verifyIdToken(idToken, expected) {
      if (fake.isDown) throw new ProviderError('fake', 'told to fail', { retryable: true })
      const found = issued.get(idToken)
      if (!found || !expected.nonce || found.nonce !== expected.nonce) throw new ProviderError('fake', 'wrong token', { retryable: false })
      return { ...found.identity }
    },
  }
  return fake
}
