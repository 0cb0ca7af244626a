import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { findPort } from './server-process.ts'

/** The program, where this machine has it. */
export const REDIS = (process.env.PATH ?? '')
  .split(':')
  .map((folder) => `${folder}/redis-server`)
  .find(existsSync)
if (!REDIS && process.env.CI) throw new Error('redis-server is not on PATH, and CI must test it')

/** A real Redis that keeps nothing, which a test may kill and start again at the same address. */
export class OwnRedis implements AsyncDisposable {
  readonly url: string
  readonly #port: number
  #child: ChildProcess | null = null
  readonly #endWithUs = () => void this.#child?.kill('SIGKILL')

  private constructor(port: number) {
    this.#port = port
    this.url = `redis://127.0.0.1:${port}`
    process.once('exit', this.#endWithUs)
  }

  static async create(): Promise<OwnRedis> {
    const redis = new OwnRedis(await findPort())
    await redis.start()
    return redis
  }

  async start(): Promise<void> {
    const flags = ['--port', String(this.#port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    const child = spawn(REDIS ?? '', flags, { stdio: ['ignore', 'pipe', 'ignore'] })
    this.#child = child
    const ready = new Promise<void>((resolve) =>
      child.stdout.on('data', (data: Buffer) => void (data.includes('Ready to accept') && resolve())),
    )
    const died = once(child, 'exit').then(() => Promise.reject(new Error('redis-server did not start')))
    died.catch(() => {})
    await Promise.race([ready, died])
  }

  async kill(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill()
    process.off('exit', this.#endWithUs)
  }
}
