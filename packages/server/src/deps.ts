import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import { hostname } from 'node:os'
import { createPrisma } from '@parley/core/db/prisma'
import { createSqlPool } from '@parley/core/db/sql'
import type { Deps } from '@parley/core/deps'
import { SendBatcher } from '@parley/core/chat/send-batcher'
import { createLocalBus } from '@parley/core/feed/bus'
import { WhoIsHere } from '@parley/core/feed/who-is-here'
import { loadPushKeys } from '@parley/core/notifications/load-push-keys'
import { RunningReplies } from '@parley/core/practice/running-replies'
import {
  imagesFromConfig,
  llmsFromConfig,
  mailFromConfig,
  pushFromConfig,
  storageFromConfig,
  translationFromConfig,
} from '@parley/providers/from-config'
import { pino } from 'pino'
import type { ServerConfig } from './config.ts'
import { describeError } from './describe-error.ts'
import { createBackground } from './background.ts'
import { createRedisBus } from './redis-bus.ts'

/** How long what nobody waits for may go on after the last reply, ms. */
const SETTLE_MS = 1_000

export interface ServerDeps extends Deps, AsyncDisposable {}

/** The composition root of this process: everything that is constructed, is constructed here. */
export function createDeps(config: ServerConfig, overrides: Partial<Deps> = {}): ServerDeps {
  const log = overrides.log ?? pino({ level: config.LOG_LEVEL, serializers: { err: describeError } })
  const sql = overrides.sql ?? createSqlPool({ url: config.DATABASE_URL, onIdleError: (err) => log.warn({ err }, 'idle connection broke') })
  const replies = overrides.replies ?? new RunningReplies()
  const redis = config.REDIS_URL ? createRedisBus(config.REDIS_URL, log) : null
  const background = createBackground(log)
  const clock = { now: Date.now }
  const deps: Deps = {
    prisma: createPrisma(sql),
    sql,
    bus: redis ?? createLocalBus(),
    presence: new WhoIsHere(),
    sends: new SendBatcher(sql),
    clock,
    ids: { next: () => randomUUIDv7(), secret: () => randomBytes(32).toString('base64url') },
    log,
    llms: llmsFromConfig(config),
    mail: mailFromConfig(config),
    push: pushFromConfig(config, { publicUrl: config.PUBLIC_URL, keep: (make) => loadPushKeys({ sql, clock }, make) }),
    translators: translationFromConfig(config),
    translationSecret: createHash('sha256').update(`translation ${config.SESSION_KEY}`).digest('hex'),
    storage: storageFromConfig(config),
    images: imagesFromConfig(config),
    accounts: { registration: config.REGISTRATION, adminEmails: config.ADMIN_EMAILS.map((email) => email.toLowerCase()) },
    publicUrl: new URL(config.PUBLIC_URL).origin,
    replies,
    instance: `${hostname()}:${process.pid}`,
    background: background.add,
    ...overrides,
  }
  return {
    ...deps,
    async [Symbol.asyncDispose]() {
      await replies[Symbol.asyncDispose]()
      // Whoever still writes, writes to a database that is there.
      await background.settled(SETTLE_MS)
      await deps.prisma.$disconnect()
      if (!overrides.sql) await sql.end()
      redis?.close()
    },
  }
}
