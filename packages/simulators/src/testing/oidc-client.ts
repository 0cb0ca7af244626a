import { createHash, createPublicKey, type JsonWebKey, verify } from 'node:crypto'

export const VERIFIER = 'v'.repeat(43)
export const CALLBACK = 'http://127.0.0.1:5173/api/auth/google/callback?from=test'

export function authorizeUrl(url: string, changes: Record<string, string | null> = {}): string {
  const parameters = {
    client_id: 'parley',
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid email profile',
    state: 'state & more',
    nonce: 'nonce-1',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  }
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null)
  return `${url}/o/oauth2/v2/auth?${new URLSearchParams(given).toString()}`
}

/** Sends a form of the page; answers the address that the browser goes back to. */
export async function choose(authorize: string, form: Record<string, string>): Promise<URL> {
  const response = await fetch(authorize, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
  if (response.status !== 303) throw new Error(`status ${response.status}`)
  return new URL(response.headers.get('location') ?? '')
}

export async function exchange(
  url: string,
  code: string,
  changes: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, string> }> {
  const parameters = {
    grant_type: 'authorization_code',
    code,
    client_id: 'parley',
    client_secret: 'secret',
    redirect_uri: CALLBACK,
    code_verifier: VERIFIER,
    ...changes,
  }
  const response = await fetch(`${url}/token`, { method: 'POST', body: new URLSearchParams(parameters) })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

/** From the form to the tokens. */
export async function signIn(url: string, form: Record<string, string>, changes: Record<string, string | null> = {}) {
  const back = await choose(authorizeUrl(url, changes), form)
  return await exchange(url, back.searchParams.get('code') ?? '')
}

/** The claims, and whether the signature is by a published key. */
export async function readIdToken(url: string, idToken: string): Promise<{ claims: Record<string, unknown>; isSigned: boolean }> {
  const [header = '', payload = '', signature = ''] = idToken.split('.')
  const { keys } = (await (await fetch(`${url}/oauth2/v3/certs`)).json()) as { keys: (JsonWebKey & { kid: string })[] }
  const { kid } = decode(header)
  const jwk = keys.find((key) => key.kid === kid)
  const key = jwk && createPublicKey({ key: jwk, format: 'jwk' })
  const isSigned = !!key && verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))
  return { claims: decode(payload), isSigned }
}

function decode(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
}
