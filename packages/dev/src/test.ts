import { runBrowserTests } from './browser-tests.ts'
import { Children } from './children.ts'
import { type Count, nothing, oneFailed, sum, summaryLine } from './counting.ts'
import { forTests } from './environment.ts'
import { generate } from './generated.ts'
import { explain, PlainError } from './plain-error.ts'
import type { Postgres } from './postgres.ts'
import { findOnPath, root } from './programs.ts'
import { listenForStop } from './signals.ts'
import { check, type Run, runVitest, step } from './steps.ts'
import { makeThrowaway, type Throwaway } from './throwaway.ts'

const stop = listenForStop()

process.exit(await main())

async function main(): Promise<number> {
  const counts: Count[] = []
  try {
    await using throwaway = await makeThrowaway(root)
    await using children = new Children(throwaway.dir)
    stop.addEventListener('abort', () => void children.stop())
    await runAll({ children, environment: forTests(), dir: throwaway.dir, stop }, throwaway, counts)
  } catch (error) {
    if (stop.aborted) {
      console.log('Stopped.')
      return 130
    }
    console.error(explain(error))
    counts.push(oneFailed)
  }
  const total = sum(counts)
  console.log(summaryLine(total))
  return total.failed > 0 ? 1 : 0
}

async function runAll(run: Run, throwaway: Throwaway, counts: Count[]): Promise<void> {
  counts.push(
    await step('generated code', run, async () => {
      await generate(run.children, run.environment, ['prisma', 'messages'])
      return nothing
    }),
  )
  counts.push(
    ...(await Promise.all([
      check('format', run, '@biomejs/biome', ['format', '.']),
      check('lint', run, 'oxlint', ['--type-aware']),
      check('types', run, 'typescript', ['-b'], 'tsc'),
    ])),
  )
  let postgres: Postgres | undefined
  const database = () => {
    if (!postgres) throw new PlainError('There is no database to test with.')
    return postgres
  }
  counts.push(
    await step('database', run, async () => {
      postgres = await throwaway.startPostgres()
      return nothing
    }),
  )
  counts.push(await step('tests', run, () => runVitest(run, database())))
  counts.push(await browserTests(run, database))
}

async function browserTests(run: Run, database: () => Postgres): Promise<Count> {
  const chromium = process.env.CHROMIUM_PATH || findOnPath(['chromium', 'chromium-browser', 'google-chrome'])
  if (chromium) return step('browser tests', run, () => runBrowserTests(run, database(), chromium))
  const required = process.env.CI === 'true'
  console.log(`${required ? '✗' : '–'} browser tests skipped: there is no chromium on PATH`)
  return required ? oneFailed : { ...nothing, skipped: 1 }
}
