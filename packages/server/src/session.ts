import secureSession from '@fastify/secure-session'
import { sessionId, type SessionId } from '@parley/contracts/ids'
import { findSessions, type OpenSession } from '@parley/core/auth/store'
import { touchSessions } from '@parley/core/auth/touch-sessions'
import type { Actor, Deps } from '@parley/core/deps'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ServerConfig } from './config.ts'
import { createLoader } from './loader.ts'

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

/** Who sends a request; `null` without a session that is still open. */
export type ReadActor = (request: FastifyRequest) => Promise<Actor | null>

/** Sessions that are asked for in one turn of the event loop are one query; `gathers`: at about the same time, where many come back at once. */
export function createActorReader(
  { sql, clock, background }: Pick<Deps, 'sql' | 'clock' | 'background'>,
  gathering: { gathers: boolean },
): ReadActor {
  const sessions = createLoader<SessionId, OpenSession | null>(async (ids) => {
    const now = clock.now()
    const open = await findSessions(sql, ids, now)
    background('note devices', touchSessions(sql, [...open.values()], now))
    return ids.map((id) => open.get(id) ?? null)
  }, gathering)
  return async (request) => {
    const id = sessionId.safeParse(request.session.get('sessionId'))
    return id.success ? ((await sessions.load(id.data))?.actor ?? null) : null
  }
}

export function writeSession(reply: FastifyReply, id: SessionId): void {
  reply.request.session.set('sessionId', id)
}

export function clearSession(reply: FastifyReply): void {
  reply.request.session.delete()
}
