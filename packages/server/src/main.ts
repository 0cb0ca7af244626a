import { flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { offerFirstSetup } from '@parley/core/auth/first-setup'
import { takeInstancePlace } from '@parley/core/db/instance-place'
import { migrate, MigrationError } from '@parley/core/db/migrate'
import { seedScenes } from '@parley/core/scenarios/seed-scenes'
import { createApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { createDeps } from './deps.ts'
import { startJobs } from './jobs.ts'
import { testEngines } from './test-engines.ts'

/** Migrations stand at the root of the checkout, and beside the bundle in production. */
const MIGRATIONS = process.env.MIGRATIONS_DIR ?? fileURLToPath(new URL('../../../prisma/migrations', import.meta.url))
/** How long replies may go on after the server was told to stop, ms. */
const DRAIN_MS = 8_000
/** How long leaving may take altogether, ms. What is still open then is found by the next server. */
const EXIT_MS = 9_800
/** Connections that may wait to be taken: when all come back at once, one that finds no room tries again only a second later. */
const BACKLOG = 4_096
/** Servers that do not hear of each other would each show half of what happens. */
const ONE_ALONE = 'Servers that share a database need REDIS_URL, all of them.'

try {
  await start()
} catch (error) {
  const isPlain = error instanceof ConfigError || error instanceof MigrationError
  process.stderr.write(`${isPlain ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}

async function start(): Promise<void> {
  const config = readConfig(process.env)
  // Until there is something to leave in order. The first process of a container hears of no signal that it does not ask for.
  let stop: (code?: number) => void = (code = 0) => process.exit(code)
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => stop())
  const place = await takeInstancePlace(config.DATABASE_URL, {
    isConnected: config.REDIS_URL !== undefined,
    onWait: () => process.stderr.write(`${ONE_ALONE} Waiting for the other to leave.\n`),
    onLost: () => {
      process.stderr.write(`${ONE_ALONE} Another has taken the place of this one.\n`)
      stop(1)
    },
  })
  await migrate(config.DATABASE_URL, MIGRATIONS)
  const deps = createDeps(config)
  await seedScenes(deps)
  const app = await createApp(deps, config)
  const jobs = startJobs(deps)

  let isStopping = false
  async function leave(code: number): Promise<void> {
    if (isStopping) return
    isStopping = true
    setTimeout(() => {
      deps.log.error({ replies: deps.replies.size }, 'left in the middle of leaving')
      process.exit(1)
    }, EXIT_MS).unref()
    jobs[Symbol.dispose]()
    await Promise.all([app.close(), deps.replies.drain(DRAIN_MS)])
    await deps[Symbol.asyncDispose]()
    await place[Symbol.asyncDispose]()
    process.exit(code)
  }
  stop = (code = 0) => void leave(code)

  await app.listen({ host: config.HOST, port: config.PORT, backlog: BACKLOG })
  deps.background('test engines', testEngines(deps))
  // With NODE_COMPILE_CACHE the next start is quicker, also after one that was killed.
  flushCompileCache()
  const secret = await offerFirstSetup(deps)
  if (secret) process.stdout.write(`Become the admin, once: ${config.PUBLIC_URL}/setup/${secret}\n`)
}
