import { join } from 'node:path'
import { type Child, type Children, type Command, indent } from './children.ts'
import { type Count, countPlaywright, nothing, type PlaywrightReport, sum } from './counting.ts'
import { ensureDatabase } from './database.ts'
import { PlainError } from './plain-error.ts'
import { findFreePort } from './ports.ts'
import type { Postgres } from './postgres.ts'
import { startProduct, waitUntilUp } from './product.ts'
import { packageProgram, root } from './programs.ts'
import { newState } from './state.ts'
import { type Run, readReport } from './steps.ts'

const app = join(root, 'packages/app')

/** The projects of Playwright's config. Browser tests wait more than they work, so the widths run side by side. */
const WIDTHS = ['phone', 'desktop'] as const
type Width = (typeof WIDTHS)[number]

/** Builds the app, starts the product as in production, once for each width, and drives it with a browser. */
export async function runBrowserTests(run: Run, postgres: Postgres, chromium: string): Promise<Count> {
  await succeed(run.children, packageProgram('app-build', 'vite', ['build'], app, run.environment))
  const counts = await Promise.all(WIDTHS.map((width) => runAtWidth(width, run, postgres, chromium)))
  return sum([nothing, ...counts])
}

/** Each width has a database, a server and simulators of its own: tests steer the simulators' pace, and use up one-time links. */
async function runAtWidth(width: Width, { children, environment, dir, stop }: Run, postgres: Postgres, chromium: string): Promise<Count> {
  const database = `browser_tests_${width}`
  await ensureDatabase(postgres.url('postgres'), database)
  const databaseUrl = postgres.url(database)
  const serverPort = await findFreePort()
  const publicUrl = `http://localhost:${serverPort}`
  const secrets = newState()
  const place = { databaseUrl, publicUrl, serverPort, filesDir: join(dir, `files-${width}`), watch: false, label: width }
  const { server, simulators } = await startProduct({ children, environment, secrets, ...place, appDist: join(app, 'dist') })
  const died = children.failed.then((error) => Promise.reject(error))
  await Promise.race([waitUntilUp([`${publicUrl}/api/health`, `${publicUrl}/`], server, stop, 30_000), died])
  const report = join(dir, `playwright-${width}.json`)
  const output = `test-results/${width}`
  const flags = ['test', '--config', 'playwright.config.ts', '--reporter=list,json', '--project', width, '--output', output]
  const additions = {
    ...environment,
    E2E_BASE_URL: publicUrl,
    E2E_INVITATION_URL: `${publicUrl}/invite/${secrets.demoInvitationToken}`,
    E2E_CHAT_INVITATION_URL: `${publicUrl}/invite/${secrets.demoChatToken}`,
    E2E_SETUP_URL: `${publicUrl}/setup/${secrets.setupToken}`,
    E2E_SIMULATOR_URL: simulators.anthropic ?? '',
    E2E_MAILBOX_URL: simulators.mailbox ?? '',
    E2E_DATABASE_URL: databaseUrl,
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  }
  const playwright = children.run(packageProgram('playwright', '@playwright/test', flags, app, additions, 'playwright'), true)
  const { code } = await Promise.race([playwright, died])
  const count = countPlaywright(readReport(report, 'Playwright') as PlaywrightReport, code)
  if (count.failed > 0) console.log(`The server's last lines (${width}):\n${lastWords(server)}`)
  return count
}

async function succeed(children: Children, command: Command): Promise<void> {
  const { code, lines } = await children.run(command)
  if (code !== 0) throw new PlainError(`${command.name} failed:\n${indent(lines.slice(-30))}`)
}

function lastWords(child: Child): string {
  return indent(child.tail(15))
}
