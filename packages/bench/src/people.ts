import { randomBytes, randomUUIDv7 } from 'node:crypto'
import secureSession from '@fastify/secure-session'
import type { ConversationId, SessionId, UserId } from '@parley/contracts/ids'
import { startSession } from '@parley/core/auth/start-session'
import { createUser } from '@parley/core/auth/create-user'
import { findActor } from '@parley/core/auth/store'
import { createPrisma } from '@parley/core/db/prisma'
import { createSqlPool } from '@parley/core/db/sql'
import type { Actor, Deps } from '@parley/core/deps'
import { startTalk } from '@parley/core/practice/start-talk'
import { openAccount } from '@parley/core/quota/open-account'
import { seedScenes } from '@parley/core/scenarios/seed-scenes'
import Fastify from 'fastify'

/** 32 bytes as hex, as the server is started with. */
export const SESSION_KEY = 'b'.repeat(64)
/** As the server names it while its URL is http. */
export const COOKIE_NAME = 'parley'

/** What of the outside world it takes to make people, on a database of its own pool. */
export type Registry = Pick<Deps, 'prisma' | 'sql' | 'ids' | 'clock'> & AsyncDisposable

export async function openRegistry(databaseUrl: string): Promise<Registry> {
  const sql = createSqlPool({ url: databaseUrl, max: 4, onIdleError: () => {} })
  const prisma = createPrisma(sql)
  const deps = {
    sql,
    prisma,
    ids: { next: () => randomUUIDv7(), secret: () => randomBytes(32).toString('base64url') },
    clock: { now: Date.now },
  }
  await seedScenes(deps)
  return {
    ...deps,
    async [Symbol.asyncDispose]() {
      await prisma.$disconnect()
      await sql.end()
    },
  }
}

/** Somebody signed in, with no end of tokens; their browser's cookie header. */
export interface Person {
  actor: Actor
  userId: UserId
  cookie: string
}

export async function createPerson(registry: Registry, role: 'USER' | 'ADMIN' = 'USER'): Promise<Person> {
  const budgetAccountId = await openAccount(registry, registry.prisma, null)
  const words = { name: 'Nina', readingLanguage: 'en', timeZone: 'Europe/Berlin' } as const
  const userId = await createUser(registry, registry.prisma, { role, ...words, budgetAccountId })
  const sessionId = await startSession(registry, registry.prisma, { userId, userAgent: 'bench' })
  const actor = await findActor(registry.sql, sessionId, registry.clock.now())
  if (!actor) throw new Error('the session did not open')
  return { actor, userId, cookie: await cookieFor(sessionId) }
}

/** A talk with the landlady, in Spanish, coached in English, live. */
export async function createTalk(registry: Registry, { actor }: Pick<Person, 'actor'>): Promise<ConversationId> {
  const talk = { scene: 'broken-heating', language: 'es', coachLanguage: 'es', coachMode: 'live' } as const
  return (await startTalk(registry, actor, talk)).conversationId
}

let sealer: Promise<(id: SessionId) => string> | undefined

/** The cookie that the server would have given to this session. */
export async function cookieFor(sessionId: SessionId): Promise<string> {
  sealer ??= createSealer()
  return (await sealer)(sessionId)
}

async function createSealer(): Promise<(id: SessionId) => string> {
  const app = Fastify()
  await app.register(secureSession, { key: Buffer.from(SESSION_KEY, 'hex') })
  await app.ready()
  return (sessionId) => {
    const sealed = app.encodeSecureSession(app.createSecureSession({ sessionId }))
    return `${COOKIE_NAME}=${encodeURIComponent(sealed)}`
  }
}
