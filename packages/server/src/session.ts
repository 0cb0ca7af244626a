import secureSession from '@fastify/secure-session'
import { sessionId, type SessionId } from '@parley/contracts/ids'
import { findSession } from '@parley/core/auth/store'
import { touchSession } from '@parley/core/auth/touch-session'
import type { Actor, Deps } from '@parley/core/deps'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ServerConfig } from './config.ts'

declare module '@fastify/secure-session' {
  interface SessionData {
    sessionId: string
  }
}

/** The longest a browser keeps a cookie. How long a session lives, its row says. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60

/** One encrypted cookie that holds a session's id and nothing else. */
export async function registerSession(app: FastifyInstance, config: Pick<ServerConfig, 'SESSION_KEY' | 'PUBLIC_URL'>): Promise<void> {
  const secure = new URL(config.PUBLIC_URL).protocol === 'https:'
  await app.register(secureSession, {
    cookieName: secure ? '__Host-parley' : 'parley',
    key: config.SESSION_KEY.split(',').map((key) => Buffer.from(key, 'hex')),
    expiry: COOKIE_SECONDS,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: COOKIE_SECONDS },
  })
}

/** Who sends this request; `null` without a session that is still open. */
export async function readActor(deps: Pick<Deps, 'sql' | 'clock'>, request: FastifyRequest): Promise<Actor | null> {
  const id = sessionId.safeParse(request.session.get('sessionId'))
  if (!id.success) return null
  const now = deps.clock.now()
  const session = await findSession(deps.sql, id.data, now)
  if (!session) return null
  await touchSession(deps.sql, session, now)
  return session.actor
}

export function writeSession(reply: FastifyReply, id: SessionId): void {
  reply.request.session.set('sessionId', id)
}

export function clearSession(reply: FastifyReply): void {
  reply.request.session.delete()
}
