import { createHash, randomBytes } from 'node:crypto'
import type { AuthorizeRequest } from './google-authorize.ts'
import type { IdTokenClaims } from './google-id-token.ts'
import type { Person } from './google-people.ts'

/** An error as the token endpoint words it. */
export class TokenError extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, description: string, status = 400) {
    super(description)
    this.code = code
    this.status = status
  }
}

interface CodeGrant {
  request: AuthorizeRequest
  sub: string
  /** Epoch ms. */
  expiresAt: number
}

interface AccessGrant {
  scopes: string[]
  sub: string
  expiresAt: number
}

const CODE_LIFE_MS = 60_000
export const ACCESS_LIFE_S = 3600

/** Codes and access tokens that are out. */
export class Grants {
  #codes = new Map<string, CodeGrant>()
  #access = new Map<string, AccessGrant>()
  #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  issueCode(request: AuthorizeRequest, sub: string): string {
    const code = `4/0${randomBytes(32).toString('base64url')}`
    addFresh(this.#codes, code, { request, sub, expiresAt: this.#now() + CODE_LIFE_MS }, this.#now())
    return code
  }

  issueAccess(scopes: string[], sub: string): string {
    const token = `ya29.sim-${randomBytes(32).toString('base64url')}`
    addFresh(this.#access, token, { scopes, sub, expiresAt: this.#now() + ACCESS_LIFE_S * 1000 }, this.#now())
    return token
  }

  findAccess(token: string): AccessGrant | null {
    const grant = this.#access.get(token)
    return grant && grant.expiresAt > this.#now() ? grant : null
  }

  /** Takes the code that a token request brings, for good, also when the rest of the request is wrong. Throws `TokenError`. */
  redeem(body: Record<string, unknown>, authorization: string | undefined): CodeGrant {
    const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '')
    const [clientId, clientSecret] = basicAuth(authorization) ?? [text('client_id'), text('client_secret')]
    if (!clientId) throw new TokenError('invalid_request', 'Could not determine client ID from request.')
    if (clientId === 'invalid') throw new TokenError('invalid_client', 'The OAuth client was not found.', 401)
    if (!clientSecret) throw new TokenError('invalid_request', 'client_secret is missing.')
    if (clientSecret === 'invalid') throw new TokenError('invalid_client', 'The provided client secret is invalid.', 401)
    const grantType = text('grant_type')
    if (grantType !== 'authorization_code') throw new TokenError('unsupported_grant_type', `Invalid grant_type: ${grantType}`)
    const code = text('code')
    if (!code) throw new TokenError('invalid_request', 'Missing required parameter: code')

    const grant = this.#codes.get(code)
    this.#codes.delete(code)
    if (!grant || grant.expiresAt <= this.#now()) throw new TokenError('invalid_grant', 'Bad Request')
    const { request } = grant
    if (request.clientId !== clientId) throw new TokenError('invalid_grant', 'Bad Request')
    // Google has a code of its own for this one.
    if (text('redirect_uri') !== request.redirectUri) throw new TokenError('redirect_uri_mismatch', 'Bad Request')
    const verifier = text('code_verifier')
    if (request.codeChallenge && !verifier) throw new TokenError('invalid_grant', 'Missing code verifier.')
    if (!request.codeChallenge && verifier) throw new TokenError('invalid_grant', 'code_verifier or verifier is not needed.')
    if (request.codeChallenge && sha256(verifier).toString('base64url') !== request.codeChallenge)
      throw new TokenError('invalid_grant', 'Invalid code verifier.')
    return grant
  }
}

/** What a person's scopes let a client know: in the id_token and from userinfo. */
export function personClaims(person: Person, scopes: readonly string[], pictureUrl: string): Record<string, unknown> & { sub: string } {
  const [givenName, ...rest] = person.name.split(' ')
  return {
    sub: person.sub,
    ...(scopes.includes('email') && { email: person.email, email_verified: person.emailVerified }),
    ...(scopes.includes('profile') && {
      name: person.name,
      picture: pictureUrl,
      given_name: givenName,
      ...(rest.length > 0 && { family_name: rest.join(' ') }),
    }),
  }
}

export function idTokenClaims(options: {
  issuer: string
  request: AuthorizeRequest
  claims: Record<string, unknown> & { sub: string }
  accessToken: string
  /** Epoch ms. */
  now: number
}): IdTokenClaims {
  const { issuer, request, claims, accessToken, now } = options
  const iat = Math.floor(now / 1000)
  return {
    iss: issuer,
    azp: request.clientId,
    aud: request.clientId,
    ...claims,
    at_hash: sha256(accessToken).subarray(0, 16).toString('base64url'),
    ...(request.nonce !== null && { nonce: request.nonce }),
    iat,
    exp: iat + ACCESS_LIFE_S,
  }
}

function basicAuth(authorization: string | undefined): [string, string] | null {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1]
  if (!encoded) return null
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(':').map(decodeURIComponent)
  return [id, secret]
}

function addFresh<T extends { expiresAt: number }>(map: Map<string, T>, key: string, value: T, now: number): void {
  for (const [old, { expiresAt }] of map) if (expiresAt <= now) map.delete(old)
  map.set(key, value)
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
