import { setTimeout as sleep } from 'node:timers/promises'
import type { SeedResult } from './block.ts'
import { type Child, type Children, indent } from './children.ts'
import { type Environment, forChildren } from './environment.ts'
import { PlainError } from './plain-error.ts'
import { onOtherHost } from './other-host.ts'
import { ownProgram, SERVER_FLAGS } from './programs.ts'
import type { State } from './state.ts'
import { simulatedVendors, type Vendor, vendorEnvironment } from './vendors.ts'

export type Secrets = Pick<State, 'sessionKey' | 'demoInvitationToken' | 'demoChatToken' | 'setupToken'>

export type ProductOptions = {
  children: Children
  /** The person's own, `.env` included. */
  environment: Environment
  secrets: Secrets
  databaseUrl: string
  publicUrl: string
  serverPort: number
  /** Restart the server when its sources change. */
  watch: boolean
  /** Where files are kept that people send, unless the person says where. */
  filesDir: string
  /** The built app that the server serves; without it something else serves the app. */
  appDist?: string
  /** Tells its processes and their logs from those of a second product. */
  label?: string
}

export type Product = { seed: SeedResult; simulated: Vendor[]; simulators: Record<string, string>; server: Child }

/** Seeds the database and starts simulators and server. The server may not be ready when this returns. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { children, secrets, databaseUrl } = options
  const named = (name: string) => (options.label === undefined ? name : `${name}-${options.label}`)
  const environment = forChildren(options.environment, { DATABASE_URL: databaseUrl })
  const simulated = simulatedVendors(environment)
  const [seed, simulators] = await Promise.all([
    runSeed(children, named('seed'), {
      ...environment,
      DEMO_INVITATION_TOKEN: secrets.demoInvitationToken,
      DEMO_CHAT_TOKEN: secrets.demoChatToken,
      SETUP_TOKEN: secrets.setupToken,
    }),
    simulated.length > 0 ? startSimulators(children, named('simulators'), environment) : {},
  ])
  const server = children.start(
    ownProgram(
      named('server'),
      'packages/server/src/main.ts',
      {
        ...environment,
        ...vendorEnvironment(simulated, simulators),
        PORT: String(options.serverPort),
        HOST: '127.0.0.1',
        PUBLIC_URL: options.publicUrl,
        ALLOWED_ORIGINS: [environment.ALLOWED_ORIGINS ?? [], onOtherHost(options.publicUrl)].flat().join(','),
        SESSION_KEY: environment.SESSION_KEY ?? secrets.sessionKey,
        STORAGE_DIR: environment.STORAGE_DIR ?? options.filesDir,
        ...(options.appDist === undefined ? {} : { APP_DIR: options.appDist }),
      },
      [...SERVER_FLAGS, ...(options.watch ? ['--watch', '--watch-preserve-output'] : [])],
    ),
  )
  return { seed, simulated, simulators, server }
}

/** Waits until one address after the other answers with a success. Fails at once when the server cannot run. */
export async function waitUntilUp(urls: readonly string[], server: Child, signal: AbortSignal, timeout = 120_000): Promise<void> {
  const crashed = Promise.withResolvers<never>()
  crashed.promise.catch(() => {}) // heard only while we wait
  const complain = (what: string) => new PlainError(`${what} The server's last lines:\n${indent(server.tail(15))}`)
  server.onLine((line) => {
    // `node --watch` outlives the program that it runs, and says only this.
    if (line.startsWith('Failed running')) crashed.reject(complain('The server does not run.'))
  })
  const deadline = Date.now() + timeout
  const enough = new AbortController()
  const cancelled = AbortSignal.any([signal, enough.signal])
  const answering = async () => {
    for (const url of urls) {
      for (let said = await ask(url); said !== 'ok'; said = await ask(url)) {
        cancelled.throwIfAborted()
        if (Date.now() > deadline) throw complain(`${new URL(url).pathname} did not come up within ${timeout / 1000} s (${said}).`)
        await sleep(60, undefined, { signal: cancelled })
      }
    }
  }
  try {
    await Promise.race([answering(), crashed.promise])
  } finally {
    enough.abort()
  }
}

async function runSeed(children: Children, name: string, environment: Environment): Promise<SeedResult> {
  const { code, stdout, lines } = await children.run(ownProgram(name, 'prisma/seed.ts', environment))
  const result = parseLine(stdout.at(-1) ?? '', 'tables') as SeedResult | undefined
  if (code === 0 && result) return result
  throw new PlainError(`The database could not be prepared. The last lines of prisma/seed.ts:\n${indent(lines.slice(-15))}`)
}

async function startSimulators(children: Children, name: string, environment: Environment): Promise<Record<string, string>> {
  const child = children.start(ownProgram(name, 'packages/simulators/src/main.ts', environment))
  return child.waitFor((line) => parseLine(line, 'simulators')?.simulators as Record<string, string> | undefined, 20_000)
}

function parseLine(line: string, key: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const value = JSON.parse(line) as Record<string, unknown>
    return key in value ? value : undefined
  } catch {
    return undefined // a line that only begins like JSON
  }
}

/** "ok", or why not. */
async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000), headers: { accept: 'text/html,*/*' } })
    await response.body?.cancel()
    return response.ok ? 'ok' : `it answers ${response.status}`
  } catch (error) {
    return (error as Error).name === 'TimeoutError' ? 'it accepts, but does not answer' : 'nobody listens'
  }
}
