import { join } from 'node:path'
import { formatBlock } from './block.ts'
import { type Child, Children, indent } from './children.ts'
import { checkDatabase, ensureDatabase } from './database.ts'
import { takeDevLock } from './dev-lock.ts'
import { type Environment, forChildren, readEnvironment } from './environment.ts'
import { generate, watchMessages } from './generated.ts'
import type { Lock } from './lock.ts'
import { endOrphans } from './orphans.ts'
import { explain, PlainError } from './plain-error.ts'
import { findFreePort, findPortFrom } from './ports.ts'
import { startPostgres } from './postgres.ts'
import { startProduct, waitUntilUp } from './product.ts'
import { packageProgram, root } from './programs.ts'
import { listenForStop, whenAborted } from './signals.ts'
import { loadState, makePrivateDir, saveState } from './state.ts'

const usualPort = 4100
const dataDir = makePrivateDir(join(root, '.data'))
const stop = listenForStop()

process.exit(await main())

async function main(): Promise<number> {
  try {
    const taken = await takeDevLock(dataDir, stop)
    if ('refusal' in taken) {
      console.log(taken.refusal)
      return 0
    }
    console.log('Starting Parley…')
    await run(taken.lock)
  } catch (error) {
    if (!stop.aborted) {
      console.error(`\n${explain(error)}`)
      return 1
    }
  }
  console.log('Stopped.')
  return 0
}

async function run(lock: Lock): Promise<void> {
  // Undone in reverse: children, then their database, then the lock.
  await using ends = new AsyncDisposableStack()
  ends.use(lock)
  await endOrphans(dataDir)
  const environment = readEnvironment(root)
  const appPort = await choosePort(environment)
  const publicUrl = `http://localhost:${appPort}`

  // Created before the database, so that what is made ready beside it can be stopped too.
  const children = new Children(dataDir)
  stop.addEventListener('abort', () => void children.stop())
  const [database] = await allSettled([
    prepareDatabase(environment, ends),
    generate(children, forChildren(environment), ['prisma']),
  ]).finally(() => {
    ends.use(children)
    ends.defer(() => lock.update({ phase: 'stopping' }))
  })
  stop.throwIfAborted()

  const serverPort = await findFreePort()
  watchMessages(children, forChildren(environment))
  startApp(children, environment, appPort, serverPort)
  const state = loadState(dataDir)
  const product = await startProduct({
    children,
    environment,
    secrets: state,
    databaseUrl: database.url,
    publicUrl,
    serverPort,
    filesDir: join(dataDir, 'files'),
    watch: true,
  })
  const failed = children.failed.then((error) => Promise.reject(error))
  const health = [`http://127.0.0.1:${serverPort}`, publicUrl].map((origin) => `${origin}/api/health`)
  await Promise.race([waitUntilUp([...health, `${publicUrl}/`], product.server, stop), failed])

  lock.update({ phase: 'up', url: publicUrl })
  console.log(
    formatBlock({
      ...product,
      environment,
      seconds: process.uptime(),
      publicUrl,
      invitationToken: state.demoInvitationToken,
      chatToken: state.demoChatToken,
      setupToken: state.setupToken,
      postgresVersion: database.version,
      ownDatabase: database.own,
    }),
  )
  reportCrashes(product.server)
  await Promise.race([whenAborted(stop), failed])
  console.log('\nStopping…')
}

async function choosePort(environment: Environment): Promise<number> {
  const wanted = Number(environment.PORT ?? usualPort)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535)
    throw new PlainError(`PORT is "${environment.PORT}", which is not a port.`)
  const port = await findPortFrom(wanted)
  if (port !== wanted) console.log(`Port ${wanted} is taken; Parley uses ${port}.`)
  return port
}

type Database = { url: string; version: string; own: boolean }

async function prepareDatabase(environment: Environment, ends: AsyncDisposableStack): Promise<Database> {
  const given = environment.DATABASE_URL
  if (given) return { url: given, version: await checkDatabase(given), own: false }
  const state = loadState(dataDir)
  const place = { dataDir: join(dataDir, 'postgres'), logFile: join(dataDir, 'logs', 'postgres.log') }
  const postgres = await startPostgres({ ...place, ...state.postgres, durable: true })
  ends.defer(() => postgres.stop())
  if (postgres.port !== state.postgres.port) saveState(dataDir, { ...state, postgres: { ...state.postgres, port: postgres.port } })
  await ensureDatabase(postgres.url('postgres'), 'parley')
  const url = postgres.url('parley')
  return { url, version: await checkDatabase(url), own: true }
}

function startApp(children: Children, environment: Environment, port: number, serverPort: number): void {
  const additions = { PORT: String(port), SERVER_URL: `http://127.0.0.1:${serverPort}` }
  children.start(packageProgram('app', 'vite', [], join(root, 'packages/app'), forChildren(environment, additions)))
}

/** A server that breaks while somebody edits it starts again with the next change, so it stops nothing else. */
function reportCrashes(server: Child): void {
  server.onLine((line) => {
    if (line.startsWith('Failed running'))
      console.log(`\nThe server does not run and waits for a change. Its last lines:\n${indent(server.tail(15))}`)
  })
}

/** Like Promise.all, but never returns while one of them is still at work, so that nothing starts behind our back. */
async function allSettled<First>(work: [Promise<First>, ...Promise<unknown>[]]): Promise<[First]> {
  const settled = await Promise.allSettled(work)
  for (const result of settled) if (result.status === 'rejected') throw result.reason
  return [await work[0]]
}
