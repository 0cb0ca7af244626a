import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { findPort } from './server-process.ts'

const run = promisify(execFile)
const NOBODY = '65534'

/** Where the programs of the PostgreSQL that tests run on are; `null` when it is not on this machine. */
export async function findPostgresPrograms(): Promise<string | null> {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query<{ folder: string }>(`SELECT setting AS folder FROM pg_config WHERE name = 'BINDIR'`)
    const folder = rows[0]?.folder ?? ''
    return existsSync(join(folder, 'initdb')) ? folder : null
  } finally {
    await client.end()
  }
}

/**
 * A PostgreSQL of a test's own, that it may stop and start. It commits to the system before it says so, as one that is not for tests does:
 * what it has acknowledged outlives its death, though not the machine's.
 */
export class OwnPostgres implements AsyncDisposable {
  readonly port: number
  readonly #programs: string
  readonly #folder = mkdtempSync(join(tmpdir(), 'parley-postgres-'))
  /** PostgreSQL does not run as root: in a private user namespace it does not notice, and else it is nobody. */
  readonly #disguise: string[]

  private constructor(programs: string, port: number) {
    this.#programs = programs
    this.port = port
    this.#disguise = chooseDisguise()
  }

  static async create(programs: string): Promise<OwnPostgres> {
    const postgres = new OwnPostgres(programs, await findPort())
    const folder = postgres.#folder
    if (postgres.#disguise[0] === 'setpriv') execFileSync('chown', [`${NOBODY}:${NOBODY}`, folder])
    await postgres.#run('initdb', [
      '-D',
      join(folder, 'data'),
      '-U',
      'app',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ])
    await postgres.start()
    return postgres
  }

  url(database: string): string {
    return `postgres://app@127.0.0.1:${this.port}/${database}`
  }

  async start(): Promise<void> {
    const settings = `-p ${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c full_page_writes=off`
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#run('pg_ctl', [
          '-D',
          join(this.#folder, 'data'),
          '-l',
          join(this.#folder, 'log'),
          '-w',
          '-t',
          '30',
          '-o',
          settings,
          'start',
        ])
        return
      } catch (error) {
        // The children of one that was killed live on for a moment, and hold its memory.
        if (attempt === 50) throw error
        await sleep(100)
      }
    }
  }

  /** Stops it in the middle of everything: connections break, and it recovers from its log at the next start. */
  async stopAtOnce(): Promise<void> {
    await this.#run('pg_ctl', ['-D', join(this.#folder, 'data'), '-m', 'immediate', '-w', 'stop'])
  }

  /** Stops it as if its process had crashed; its children end by themselves. */
  async kill(): Promise<void> {
    process.kill(await this.#pid(), 'SIGKILL')
  }

  /** Stops it where it stands: connections are open, and nothing on them is answered. */
  async pause(): Promise<void> {
    await this.#signalAll('SIGSTOP')
  }

  async resume(): Promise<void> {
    await this.#signalAll('SIGCONT')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.resume().catch(() => {})
    await this.stopAtOnce().catch(() => {})
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }

  async #pid(): Promise<number> {
    const [pid = ''] = (await readFile(join(this.#folder, 'data/postmaster.pid'), 'utf8')).split('\n')
    return Number(pid)
  }

  /** To the postmaster first, which makes no more children after that. */
  async #signalAll(signal: NodeJS.Signals): Promise<void> {
    const pid = await this.#pid()
    process.kill(pid, signal)
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
    for (const child of children.trim().split(' ').filter(Boolean)) process.kill(Number(child), signal)
  }

  async #run(program: string, args: string[]): Promise<void> {
    const [command = '', ...rest] = [...this.#disguise, join(this.#programs, program), ...args]
    await run(command, rest, { timeout: 60_000, env: { ...process.env, LC_MESSAGES: 'C' } })
  }
}

function chooseDisguise(): string[] {
  if (process.getuid?.() !== 0) return []
  const namespace = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--']
  try {
    execFileSync('unshare', [...namespace.slice(1), 'true'], { stdio: 'ignore' })
    return namespace
  } catch {
    return [
      'setpriv',
      `--reuid=${NOBODY}`,
      `--regid=${NOBODY}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
      '--',
    ]
  }
}
