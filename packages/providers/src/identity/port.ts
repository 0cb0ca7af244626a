export interface Identity {
  /** What the provider calls the account for ever. The e-mail may change, and may come to belong to somebody else. */
  subject: string
  /** In lower case. */
  email: string
  /** Whether the provider vouches that the e-mail is this person's. */
  emailVerified: boolean
  /** What stands before the @ when the provider says no name. */
  name: string
}

export interface IdentityProvider {
  readonly name: 'google'
  /**
   * The person of an id_token, once its signature, issuer, audience, time and nonce are right. Throws `ProviderError`:
   * not retryable for a token that is wrong, retryable when the provider's keys cannot be fetched.
   */
  verifyIdToken(idToken: string, expected: { nonce: string }): Promise<Identity>
}
