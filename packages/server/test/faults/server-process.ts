import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ORIGIN } from '../world.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
/** What one server has compiled, the next need not. */
const COMPILED = join(tmpdir(), 'parley-compiled')
/** How long a server may take to answer on a machine that does other things too, ms. */
const START_MS = 20_000

/** A real server in a process of its own, which a test may kill and start again at the same address. */
export class ServerProcess implements AsyncDisposable {
  readonly url: string
  /** Everything that it wrote, on both outputs. */
  output = ''
  readonly #environment: NodeJS.ProcessEnv
  #child: ChildProcess | null = null
  readonly #endWithUs = () => void this.#child?.kill('SIGKILL')

  constructor(port: number, environment: NodeJS.ProcessEnv) {
    this.url = `http://127.0.0.1:${port}`
    // Nothing of the developer's own: no key, no database.
    this.#environment = {
      PATH: process.env.PATH,
      PUBLIC_URL: ORIGIN,
      SESSION_KEY: '0'.repeat(64),
      ANTHROPIC_API_KEY: 'simulated',
      LOG_LEVEL: 'warn',
      NODE_COMPILE_CACHE: COMPILED,
      PORT: String(port),
      ...environment,
    }
    process.once('exit', this.#endWithUs)
  }

  /** Whether the process that was started last still runs. */
  get isAlive(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** How the process that was started last ended; `null` while it runs, or when it was killed. */
  get exitCode(): number | null {
    return this.#child?.exitCode ?? null
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  /** Starts it and waits until it answers. @returns ms that it took. */
  async start(): Promise<number> {
    const startedAt = performance.now()
    const child = spawn(process.execPath, [MAIN], { env: this.#environment, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (this.output += data.toString()))
    while (!(await this.#answers())) {
      if (!this.isAlive || performance.now() - startedAt > START_MS)
        throw new Error(`the server did not start: ${this.output.slice(-2_000)}`)
      await sleep(10)
    }
    return performance.now() - startedAt
  }

  /** As power would be cut; or asked, with another signal. Done when the process is gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#child
    if (!child || !this.isAlive) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  /** Stops it where it stands, and lets it go on: it does not know that time has passed. */
  pause(): void {
    this.#child?.kill('SIGSTOP')
  }

  resume(): void {
    this.#child?.kill('SIGCONT')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill()
    process.off('exit', this.#endWithUs)
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/api/health`, { signal: AbortSignal.timeout(2_000) })).ok
    } catch {
      return false
    }
  }
}

/** A free port below those that outgoing connections take: it must still be free when a killed server comes back. */
export async function findPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    const server = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(true))
    })
    await new Promise((resolve) => server.close(resolve))
    if (isFree) return port
  }
}
