import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { ProviderError } from '../provider-error.ts'
import type { Identity, IdentityProvider } from './port.ts'

export const GOOGLE_AUTHORIZE_URL = 'https://accounts.google.com/o/oauth2/v2/auth'
export const GOOGLE_TOKEN_URL = 'https://oauth2.googleapis.com/token'
export const GOOGLE_JWKS_URL = 'https://www.googleapis.com/oauth2/v3/certs'
/** Google has used both (developers.google.com/identity/openid-connect, "Validating an ID token"). */
export const GOOGLE_ISSUERS: readonly string[] = ['https://accounts.google.com', 'accounts.google.com']

export interface GoogleIdentityOptions {
  clientId: string
  issuers?: readonly string[]
  jwksUrl?: string
}

const CLOCK_TOLERANCE_S = 60

/** Google's id_tokens. The keys are fetched when first needed and again when a token names one that is new. */
export function googleIdentity({ clientId, issuers = GOOGLE_ISSUERS, jwksUrl = GOOGLE_JWKS_URL }: GoogleIdentityOptions): IdentityProvider {
  const findKey = remoteKeys(new URL(jwksUrl))
  return {
    name: 'google',
    async verifyIdToken(idToken, expected) {
      try {
        const { payload } = await jwtVerify(idToken, findKey, {
          algorithms: ['RS256'],
          issuer: [...issuers],
          audience: clientId,
          clockTolerance: CLOCK_TOLERANCE_S,
          requiredClaims: ['sub', 'exp', 'iat'],
        })
        return readIdentity(payload, expected.nonce)
      } catch (error) {
        throw asProviderError(error)
      }
    },
  }
}

function readIdentity({ aud, sub, nonce, email, email_verified: verified, name }: JWTPayload, expectedNonce: string): Identity {
  if (!expectedNonce || nonce !== expectedNonce) throw wrong('nonce')
  if (typeof aud !== 'string') throw wrong('aud')
  if (typeof sub !== 'string' || !sub) throw wrong('sub')
  if (typeof email !== 'string' || !email) throw wrong('email')
  const given = typeof name === 'string' ? name.trim() : ''
  return { subject: sub, email: email.toLowerCase(), emailVerified: verified === true, name: given || email.replace(/@.*$/, '') }
}

/** Tells keys that could not be fetched, which is nobody's forgery, from a token that names none of them. */
function remoteKeys(url: URL): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(url)
  return async (header, token) => {
    try {
      return await keys(header, token)
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error
      throw new ProviderError('google', 'no keys', { retryable: true, cause: error })
    }
  }
}

/** Without a cause: the library's errors hold the claims, which must not reach a log. */
function asProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error
  if (error instanceof errors.JWTExpired) return wrong('exp')
  if (error instanceof errors.JWTClaimValidationFailed) return wrong(error.claim)
  return new ProviderError('google', error instanceof errors.JOSEError ? error.code : 'malformed token', { retryable: false })
}

function wrong(claim: string): ProviderError {
  return new ProviderError('google', `wrong ${claim}`, { retryable: false })
}
