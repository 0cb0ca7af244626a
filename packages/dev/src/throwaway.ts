import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endOrphans } from './orphans.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { livingPostmaster } from './postgres-pid-file.ts'
import { identityOf, signalProcess } from './processes.ts'
import { makePrivateDir, writePrivateFile } from './state.ts'

export type Throwaway = AsyncDisposable & {
  dir: string
  /** An empty server in this folder: fast, not durable. Stopped with the folder. */
  startPostgres(): Promise<Postgres>
}

/** A folder of one test run under `.data/`, gone afterwards with all that was started in it. */
export async function makeThrowaway(root: string): Promise<Throwaway> {
  const parent = makePrivateDir(join(root, '.data'))
  await sweep(parent)
  const dir = mkdtempSync(join(parent, 'test-'))
  writePrivateFile(join(dir, 'owner.json'), JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) }))
  let postgres: Postgres | undefined
  return {
    dir,
    async startPostgres() {
      const place = { dataDir: join(dir, 'postgres'), logFile: join(dir, 'postgres.log') }
      postgres = await startPostgres({ ...place, port: 0, password: 'throwaway', durable: false })
      return postgres
    },
    async [Symbol.asyncDispose]() {
      await postgres?.stop()
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Removes what killed test runs have left. */
async function sweep(parent: string): Promise<void> {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith('test-'))) {
    const dir = join(parent, name)
    if (isOwned(dir)) continue
    await endOrphans(dir)
    const data = join(dir, 'postgres')
    const postmaster = livingPostmaster(data)
    if (postmaster) signalProcess(postmaster.pid, 'SIGQUIT')
    for (let attempt = 0; attempt < 60 && livingPostmaster(data); attempt++) await sleep(50)
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
}

function isOwned(dir: string): boolean {
  try {
    const owner = JSON.parse(readFileSync(join(dir, 'owner.json'), 'utf8')) as { pid: number; identity: string }
    return identityOf(owner.pid) === owner.identity
  } catch {
    return false // half made or half removed
  }
}
