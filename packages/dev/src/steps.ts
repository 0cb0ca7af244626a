import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Child, type Children, type Command, indent } from './children.ts'
import {
  type Count,
  countPlaywright,
  countVitest,
  oneFailed,
  onePassed,
  type PlaywrightReport,
  summaryLine,
  type VitestReport,
} from './counting.ts'
import { ensureDatabase } from './database.ts'
import type { Environment } from './environment.ts'
import { explain, PlainError } from './plain-error.ts'
import { findFreePort } from './ports.ts'
import type { Postgres } from './postgres.ts'
import { startProduct, waitUntilUp } from './product.ts'
import { packageProgram, root } from './programs.ts'
import { newState } from './state.ts'

/** What the steps of one test run share. */
export type Run = { children: Children; environment: Environment; dir: string; stop: AbortSignal }

/** Runs one step and prints its line. A step that crashes has failed; only a wish to stop goes further. */
export async function step(name: string, run: Run, work: () => Promise<Count>): Promise<Count> {
  const start = performance.now()
  let count = oneFailed
  let words = ''
  try {
    count = await work()
  } catch (error) {
    words = `\n${explain(error)}`
  }
  run.stop.throwIfAborted()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const detail = count.passed + count.failed + count.skipped > 1 ? ` (${summaryLine(count)})` : ''
  console.log(`${count.failed > 0 ? '✗' : '✓'} ${name}${detail}  ${seconds} s${words}`)
  return count
}

/** One check: a program that is silent when all is well. */
export function check(name: string, run: Run, packageName: string, args: readonly string[], binName?: string): Promise<Count> {
  return step(name, run, async () => {
    const { code, lines } = await run.children.run(packageProgram(name, packageName, args, root, run.environment, binName))
    if (code !== 0) throw new PlainError(indent(lines.slice(-60)))
    return onePassed
  })
}

export async function runVitest({ children, environment, dir }: Run, postgres: Postgres): Promise<Count> {
  const file = join(dir, 'vitest.json')
  const flags = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const additions = { ...environment, TEST_DATABASE_URL: postgres.url('postgres') }
  const { code } = await children.run(packageProgram('vitest', 'vitest', flags, root, additions), true)
  return countVitest(readReport(file, 'Vitest') as VitestReport, code)
}

/** Builds the app, starts the product as in production, and drives it with a browser. */
export async function runBrowserTests(run: Run, postgres: Postgres, chromium: string): Promise<Count> {
  const { children, environment, dir, stop } = run
  const app = join(root, 'packages/app')
  await succeed(children, packageProgram('app-build', 'vite', ['build'], app, environment))
  await ensureDatabase(postgres.url('postgres'), 'browser_tests')
  const databaseUrl = postgres.url('browser_tests')
  const serverPort = await findFreePort()
  const publicUrl = `http://localhost:${serverPort}`
  const secrets = newState()
  const place = { databaseUrl, publicUrl, serverPort, watch: false, appDist: join(app, 'dist') }
  const { server, simulators } = await startProduct({ children, environment, secrets, ...place })
  const died = children.failed.then((error) => Promise.reject(error))
  await Promise.race([waitUntilUp([`${publicUrl}/api/health`, `${publicUrl}/`], server, stop, 30_000), died])
  const file = join(dir, 'playwright.json')
  const flags = ['test', '--config', 'playwright.config.ts', '--reporter=list,json']
  const additions = {
    ...environment,
    E2E_BASE_URL: publicUrl,
    E2E_INVITATION_URL: `${publicUrl}/invite/${secrets.demoInvitationToken}`,
    E2E_SETUP_URL: `${publicUrl}/setup/${secrets.setupToken}`,
    E2E_SIMULATOR_URL: simulators.anthropic ?? '',
    E2E_MAILBOX_URL: simulators.mailbox ?? '',
    E2E_DATABASE_URL: databaseUrl,
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  }
  const playwright = children.run(packageProgram('playwright', '@playwright/test', flags, app, additions, 'playwright'), true)
  const { code } = await Promise.race([playwright, died])
  const count = countPlaywright(readReport(file, 'Playwright') as PlaywrightReport, code)
  if (count.failed > 0) console.log(`The server's last lines:\n${lastWords(server)}`)
  return count
}

async function succeed(children: Children, command: Command): Promise<void> {
  const { code, lines } = await children.run(command)
  if (code !== 0) throw new PlainError(`${command.name} failed:\n${indent(lines.slice(-30))}`)
}

function lastWords(child: Child): string {
  return indent(child.tail(15))
}

function readReport(file: string, who: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new PlainError(`${who} ended without a report.`)
  }
}
