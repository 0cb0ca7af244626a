import { randomBytes } from 'node:crypto'
import oauth2, { type OAuth2Namespace } from '@fastify/oauth2'
import type { SignInOutcome } from '@parley/contracts/auth'
import type { ErrorCode } from '@parley/contracts/errors'
import { pickLanguage } from '@parley/contracts/language'
import { signInWithIdentity } from '@parley/core/auth/sign-in-with-identity'
import type { Deps } from '@parley/core/deps'
import { AppError } from '@parley/core/errors'
import type { GoogleEndpoints } from '@parley/providers/from-config'
import type { IdentityProvider } from '@parley/providers/identity/port'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ReadActor, writeSession } from '../session.ts'

declare module '@fastify/secure-session' {
  interface SessionData {
    google: { nonce: string; next: string; link: boolean }
  }
}

export interface GoogleDoor {
  clientId: string
  clientSecret: string
  endpoints: GoogleEndpoints
  identities: IdentityProvider
  publicUrl: string
  readActor: ReadActor
}

/** How long Google may take to exchange a code. */
const TOKEN_TIMEOUT_MS = 10_000
const START = '/api/auth/google'
const CALLBACK = '/api/auth/google/callback'

/** How each refusal reads on the page that the browser comes back to. */
const OUTCOMES: Partial<Record<ErrorCode, SignInOutcome>> = {
  'registration-closed': 'registration-closed',
  'identity-taken': 'identity-taken',
}

/** Sign-in by Google: authorization code with PKCE and state, and an `id_token` bound to this browser by its nonce. */
export async function registerGoogle(app: FastifyInstance, deps: Deps, door: GoogleDoor): Promise<void> {
  await app.register(oauth2, {
    name: 'google',
    scope: ['openid', 'email', 'profile'],
    credentials: {
      client: { id: door.clientId, secret: door.clientSecret },
      auth: door.endpoints.auth,
      http: { timeout: TOKEN_TIMEOUT_MS },
    },
    callbackUri: `${door.publicUrl}${CALLBACK}`,
    pkce: 'S256',
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: door.publicUrl.startsWith('https:') },
  })

  app.get(START, async (request, reply) => {
    const { next, link } = request.query as { next?: unknown; link?: unknown }
    const nonce = randomBytes(32).toString('base64url')
    request.session.set('google', { nonce, next: safePath(next, door.publicUrl), link: link === '1' })
    const target = new URL(await app.google.generateAuthorizationUri(request, reply))
    target.searchParams.set('nonce', nonce)
    return reply.redirect(target.href)
  })

  app.get(CALLBACK, async (request, reply) => {
    const visit = request.session.get('google')
    request.session.set('google', undefined)
    const outcome = visit ? await finish(app, deps, door, request, reply, visit) : 'failed'
    const target = new URL(visit?.next ?? '/login', door.publicUrl)
    target.searchParams.set('signed-in', outcome)
    return reply.redirect(`${target.pathname}${target.search}`)
  })
}

async function finish(
  app: FastifyInstance,
  deps: Deps,
  door: GoogleDoor,
  request: FastifyRequest,
  reply: FastifyReply,
  visit: { nonce: string; link: boolean },
): Promise<SignInOutcome> {
  if ((request.query as { error?: string }).error) return 'cancelled'
  try {
    const { token } = await app.google.getAccessTokenFromAuthorizationCodeFlow(request)
    const identity = await door.identities.verifyIdToken(token.id_token ?? '', { nonce: visit.nonce })
    const readingLanguage = pickLanguage(
      (request.headers['accept-language'] ?? '').split(',').map((tag) => tag.split(';')[0]?.trim() ?? ''),
    )
    const sessionId = await signInWithIdentity(
      deps,
      await door.readActor(request),
      { provider: 'google', identity, link: visit.link, readingLanguage, timeZone: 'UTC' },
      request.headers['user-agent'] ?? '',
    )
    writeSession(reply, sessionId)
    return 'ok'
  } catch (error) {
    const known = error instanceof AppError ? OUTCOMES[error.code] : undefined
    // The token endpoint's answer may hold a code: only the kind of failure is logged.
    if (!known) deps.log.warn({ kind: error instanceof Error ? error.name : 'unknown' }, 'sign-in by Google failed')
    return known ?? 'failed'
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    google: OAuth2Namespace
  }
}

/** A path of our own, as browsers will read it, and nothing that they would take for another host: `/.//host` is `//host`. */
function safePath(next: unknown, publicUrl: string): string {
  const url = typeof next === 'string' && next.startsWith('/') ? URL.parse(next, publicUrl) : null
  return url && url.origin === publicUrl && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/home'
}
