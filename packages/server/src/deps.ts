import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { hostname } from 'node:os'
import { createPrisma } from '@parley/core/db/prisma'
import { createSqlPool } from '@parley/core/db/sql'
import type { Deps } from '@parley/core/deps'
import { createLocalBus } from '@parley/core/feed/bus'
import { RunningReplies } from '@parley/core/practice/running-replies'
import { llmsFromConfig, mailFromConfig } from '@parley/providers/from-config'
import { pino } from 'pino'
import type { ServerConfig } from './config.ts'
import { describeError } from './describe-error.ts'
import { createRedisBus } from './redis-bus.ts'

export interface ServerDeps extends Deps, AsyncDisposable {}

/** The composition root of this process: everything that is constructed, is constructed here. */
export function createDeps(config: ServerConfig, overrides: Partial<Deps> = {}): ServerDeps {
  const log = overrides.log ?? pino({ level: config.LOG_LEVEL, serializers: { err: describeError } })
  const sql = overrides.sql ?? createSqlPool({ url: config.DATABASE_URL, onIdleError: (err) => log.warn({ err }, 'idle connection broke') })
  const replies = overrides.replies ?? new RunningReplies()
  const redis = config.REDIS_URL ? createRedisBus(config.REDIS_URL, log) : null
  const deps: Deps = {
    prisma: createPrisma(sql),
    sql,
    bus: redis ?? createLocalBus(),
    clock: { now: Date.now },
    ids: { next: () => randomUUIDv7(), secret: () => randomBytes(32).toString('base64url') },
    log,
    llms: llmsFromConfig(config),
    mail: mailFromConfig(config),
    accounts: { registration: config.REGISTRATION, adminEmails: config.ADMIN_EMAILS.map((email) => email.toLowerCase()) },
    publicUrl: new URL(config.PUBLIC_URL).origin,
    replies,
    instance: `${hostname()}:${process.pid}`,
    background: (name, work) => void work.catch((err: unknown) => log.error({ err, work: name }, 'background work failed')),
    ...overrides,
  }
  return {
    ...deps,
    async [Symbol.asyncDispose]() {
      await replies[Symbol.asyncDispose]()
      await deps.prisma.$disconnect()
      if (!overrides.sql) await sql.end()
      redis?.close()
    },
  }
}
