import { describe, expect, it } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import type { Identity, IdentityProvider } from './port.ts'

export interface IdentityUnderTest {
  provider: IdentityProvider
  /** An id_token of the provider. `wrong` is one that must not be accepted. */
  idToken(person: Omit<Identity, 'subject'>, nonce: string): Promise<string>
  wrongTokens(nonce: string): Promise<Record<string, string>>
  /** From now on the provider cannot be reached. */
  goDown(): Promise<void>
  close(): Promise<void>
}

const ANA = { name: 'Ana Ruiz', email: 'ana@example.org', emailVerified: true }

/** What every identity provider does, the fake included. */
export function describeIdentityProvider(name: string, open: () => Promise<IdentityUnderTest>): void {
  const withProvider = (work: (subject: IdentityUnderTest) => Promise<void>) => async () => {
    const subject = await open()
    try {
      await work(subject)
    } finally {
      await subject.close()
    }
  }
  const refusal = async (subject: IdentityUnderTest, idToken: string, nonce: string) => {
    const error = await subject.provider.verifyIdToken(idToken, { nonce }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ProviderError)
    expect(JSON.stringify(error) + String(error)).not.toContain('ana@')
    return error as ProviderError
  }

  describe(name, () => {
    it.each([true, false])('says who somebody is, with an e-mail that is verified: %s', async (emailVerified) => {
      await withProvider(async (subject) => {
        const person = { ...ANA, emailVerified }
        const identity = await subject.provider.verifyIdToken(await subject.idToken(person, 'n-1'), { nonce: 'n-1' })
        expect(identity).toEqual({ ...person, subject: expect.stringMatching(/./) })
      })()
    })

    it(
      'writes an e-mail in lower case',
      withProvider(async ({ provider, idToken }) => {
        const token = await idToken({ ...ANA, email: 'Ana@Example.org' }, 'n-1')
        expect(await provider.verifyIdToken(token, { nonce: 'n-1' })).toMatchObject({ email: ANA.email })
      }),
    )

    it(
      'wants the nonce that it was asked with',
      withProvider(async (subject) => {
        const idToken = await subject.idToken(ANA, 'n-1')
        for (const nonce of ['n-2', '', 'n-1 ']) expect((await refusal(subject, idToken, nonce)).retryable, nonce).toBe(false)
      }),
    )

    it(
      'accepts no wrong token',
      withProvider(async (subject) => {
        const tokens = Object.entries(await subject.wrongTokens('n-1'))
        expect(tokens.length).toBeGreaterThan(2)
        for (const [kind, idToken] of tokens) expect((await refusal(subject, idToken, 'n-1')).retryable, kind).toBe(false)
      }),
    )

    it(
      'may be asked again when it cannot be reached',
      withProvider(async (subject) => {
        const idToken = await subject.idToken(ANA, 'n-1')
        await subject.goDown()
        expect((await refusal(subject, idToken, 'n-1')).retryable).toBe(true)
      }),
    )
  })
}
