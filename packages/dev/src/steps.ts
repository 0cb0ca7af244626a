import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Children, indent } from './children.ts'
import { type Count, countVitest, oneFailed, onePassed, summaryLine, type VitestReport } from './counting.ts'
import type { Environment } from './environment.ts'
import { explain, PlainError } from './plain-error.ts'
import type { Postgres } from './postgres.ts'
import { packageProgram, root } from './programs.ts'

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

/** What a test runner wrote about its run. */
export function readReport(file: string, who: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new PlainError(`${who} ended without a report.`)
  }
}
