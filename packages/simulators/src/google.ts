import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AuthorizeError, type AuthorizeRequest, parseAuthorizeRequest, redirectBack } from './google-authorize.ts'
import { registerGoogleControl } from './google-control.ts'
import { type IdTokenFault, IdTokenSigner } from './google-id-token.ts'
import { choosePage, errorPage, pictureOf } from './google-pages.ts'
import { People, type Person } from './google-people.ts'
import { ACCESS_LIFE_S, Grants, idTokenClaims, personClaims, TokenError } from './google-token.ts'

export interface GoogleOptions {
  /** `iss` of the id_tokens; by default the simulator's own address. */
  issuer?: string
  /** Epoch milliseconds, for codes and tokens. */
  now?: () => number
}

/** What tests may look at in the same process; over HTTP it is `/__control/google/*`. */
export interface GoogleSimulator {
  people: People
  /** What is wrong with the next id_token, and only with that one. */
  nextFault: IdTokenFault | null
}

const AUTHORIZE_PATH = '/o/oauth2/v2/auth'

/** Adds OpenID Connect as Google speaks it: the authorization code flow with PKCE. `baseUrl` is known once the server listens. */
export function registerGoogle(app: FastifyInstance, baseUrl: () => string, options: GoogleOptions = {}): GoogleSimulator {
  const now = options.now ?? Date.now
  const issuer = () => options.issuer ?? baseUrl()
  const grants = new Grants(now)
  const signer = new IdTokenSigner()
  const simulator: GoogleSimulator = { people: new People(), nextFault: null }
  const claimsOf = (person: Person, scopes: readonly string[]) => personClaims(person, scopes, `${baseUrl()}/picture/${person.sub}.svg`)

  function showPeople(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const wanted = parseAuthorizeRequest(request.query as Record<string, unknown>)
    // Nobody is ever signed in here already, so there is no answer without a page.
    if (wanted.prompts.includes('none')) return reply.redirect(redirectBack(wanted, { error: 'login_required' }), 302)
    const page = choosePage({
      action: request.url,
      cancelUrl: redirectBack(wanted, { error: 'access_denied' }),
      goesTo: new URL(wanted.redirectUri).host,
      people: simulator.people.ready,
      loginHint: wanted.loginHint,
    })
    return sendPage(reply, page)
  }

  function choosePerson(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const wanted = parseAuthorizeRequest(request.query as Record<string, unknown>)
    const person = chosenPerson(simulator.people, (request.body ?? {}) as Record<string, unknown>)
    return reply.redirect(goOn(wanted, person), 303)
  }

  function goOn(wanted: AuthorizeRequest, person: Person): string {
    const code = grants.issueCode(wanted, person.sub)
    return redirectBack(wanted, { code, scope: wanted.scopes.join(' '), authuser: '0', prompt: wanted.prompts[0] ?? 'none' })
  }

  async function exchange(request: FastifyRequest): Promise<object> {
    const grant = grants.redeem((request.body ?? {}) as Record<string, unknown>, request.headers.authorization)
    const person = simulator.people.find(grant.sub)
    if (!person) throw new TokenError('invalid_grant', 'Bad Request')
    const { scopes } = grant.request
    const accessToken = grants.issueAccess(scopes, person.sub)
    const fault = simulator.nextFault
    simulator.nextFault = null
    const claims = idTokenClaims({ issuer: issuer(), request: grant.request, claims: claimsOf(person, scopes), accessToken, now: now() })
    const idToken = await signer.sign(claims, fault)
    return { access_token: accessToken, expires_in: ACCESS_LIFE_S, scope: scopes.join(' '), token_type: 'Bearer', id_token: idToken }
  }

  function userinfo(request: FastifyRequest): object {
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
    const grant = grants.findAccess(token)
    const person = grant && simulator.people.find(grant.sub)
    if (!person) throw new TokenError('invalid_request', 'Invalid Credentials', 401)
    return claimsOf(person, grant.scopes)
  }

  // Its own scope, so that forms and error shapes do not spread to other vendors on the same server.
  void app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
    )
    scope.setErrorHandler((error, _request, reply) => {
      if (error instanceof AuthorizeError) return sendPage(reply.code(error.status), errorPage(error))
      if (error instanceof TokenError) return reply.code(error.status).send({ error: error.code, error_description: error.message })
      throw error
    })
    scope.get(AUTHORIZE_PATH, showPeople)
    scope.post(AUTHORIZE_PATH, choosePerson)
    scope.post('/token', async (request, reply) => reply.header('cache-control', 'no-store').send(await exchange(request)))
    scope.get('/oauth2/v3/certs', async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=3600').send(await signer.certs()),
    )
    scope.get('/oauth2/v3/userinfo', userinfo)
    scope.get('/.well-known/openid-configuration', () => discovery(issuer(), baseUrl()))
    scope.get<{ Params: { sub: string } }>('/picture/:sub.svg', (request, reply) => {
      const person = simulator.people.find(request.params.sub)
      return person ? reply.type('image/svg+xml').send(pictureOf(person)) : reply.callNotFound()
    })
    registerGoogleControl(scope, simulator)
  })
  return simulator
}

function chosenPerson(people: People, body: Record<string, unknown>): Person {
  const text = (name: string) => (typeof body[name] === 'string' ? body[name].trim() : '')
  const ready = people.find(text('person'))
  if (ready) return ready
  const name = text('name')
  const email = text('email')
  if (!name || !/^[^\s@]+@[^\s@]+$/.test(email)) throw new AuthorizeError('invalid_request', 'A name and an e-mail are needed.')
  return people.open({ name, email, emailVerified: text('verified') === 'yes' })
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
}

function discovery(issuer: string, baseUrl: string): object {
  return {
    issuer,
    authorization_endpoint: `${baseUrl}${AUTHORIZE_PATH}`,
    token_endpoint: `${baseUrl}/token`,
    userinfo_endpoint: `${baseUrl}/oauth2/v3/userinfo`,
    jwks_uri: `${baseUrl}/oauth2/v3/certs`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'email', 'profile'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    code_challenge_methods_supported: ['S256'],
    claims_supported: ['aud', 'email', 'email_verified', 'exp', 'family_name', 'given_name', 'iat', 'iss', 'name', 'picture', 'sub'],
  }
}
