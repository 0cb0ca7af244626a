export interface AuthorizeRequest {
  clientId: string
  /** As it came: the token request must bring the very same text. */
  redirectUri: string
  scopes: string[]
  state: string | null
  nonce: string | null
  /** PKCE, S256. */
  codeChallenge: string | null
  prompts: string[]
  loginHint: string
}

/** What Google says on a page of its own, because it does not trust the address to go back to. */
export class AuthorizeError extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

const PROMPTS = ['none', 'consent', 'select_account']

/** Checks a query the way the authorize endpoint does. Throws `AuthorizeError`. */
export function parseAuthorizeRequest(query: Record<string, unknown>): AuthorizeRequest {
  const find = (name: string): string | null => {
    const value = query[name]
    if (Array.isArray(value)) throw invalid(`OAuth 2 parameters can only have a single value: ${name}`)
    return typeof value === 'string' && value ? value : null
  }
  const load = (name: string): string => {
    const value = find(name)
    if (!value) throw invalid(`Missing required parameter: ${name}`)
    return value
  }

  const clientId = load('client_id')
  if (clientId === 'invalid') throw new AuthorizeError('invalid_client', 'The OAuth client was not found.', 401)
  const redirectUri = load('redirect_uri')
  const target = URL.parse(redirectUri)
  if (!target || !/^https?:$/.test(target.protocol) || target.hash)
    throw invalid(`Invalid parameter value for redirect_uri: ${redirectUri}`)
  const responseType = load('response_type')
  if (responseType !== 'code') throw new AuthorizeError('unsupported_response_type', `Invalid response_type: ${responseType}`)
  const scopes = load('scope').split(' ').filter(Boolean)
  if (!scopes.includes('openid')) throw new AuthorizeError('invalid_scope', 'The scope must include openid.')

  const codeChallenge = find('code_challenge')
  const method = find('code_challenge_method') ?? 'plain'
  if (codeChallenge && method !== 'S256') throw invalid(`Unsupported code_challenge_method: ${method}`)
  if (codeChallenge && !/^[\w-]{43}$/.test(codeChallenge)) throw invalid('Invalid code_challenge: not a SHA-256 in base64url')
  const prompts = (find('prompt') ?? '').split(' ').filter(Boolean)
  const isWrong = prompts.some((prompt) => !PROMPTS.includes(prompt)) || (prompts.includes('none') && prompts.length > 1)
  if (isWrong) throw invalid(`Invalid prompt: ${prompts.join(' ')}`)

  const loginHint = find('login_hint') ?? ''
  return { clientId, redirectUri, scopes, state: find('state'), nonce: find('nonce'), codeChallenge, prompts, loginHint }
}

/** Where the browser goes back to, with the answer and the state it came with. */
export function redirectBack({ redirectUri, state }: AuthorizeRequest, answer: Record<string, string>): string {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries({ ...(state !== null && { state }), ...answer })) url.searchParams.set(name, value)
  return url.href
}

function invalid(message: string): AuthorizeError {
  return new AuthorizeError('invalid_request', message)
}
