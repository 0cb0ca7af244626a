import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { root } from '@parley/dev/programs'
import { pinned } from './pin.ts'

export interface Spawned extends AsyncDisposable {
  pid: number
  /** Rejects when it ends by itself, with its last words. */
  failed: Promise<never>
  /** The last lines that it printed. */
  tail(): string[]
}

export interface SpawnOptions {
  /** From the root of the checkout, or absolute. */
  file: string
  args?: readonly string[]
  nodeFlags?: readonly string[]
  environment?: Record<string, string>
  core?: number | undefined
  /** What it answers with a success when it is ready. */
  url: string
}

const READY_MS = 30_000
const STOP_MS = 10_000
const LAST_LINES = 20

/** Should we end without having stopped them: nobody else would. */
const living = new Set<ChildProcess>()
process.on('exit', () => living.forEach((child) => child.kill('SIGKILL')))

/** Starts one of our or of the peers' Node programs on a core and waits until its URL answers. */
export async function spawnServer({ file, args = [], nodeFlags = [], environment = {}, core, url }: SpawnOptions): Promise<Spawned> {
  const [program, programArgs] = pinned(core, process.execPath, [...nodeFlags, join(file.startsWith('/') ? '' : root, file), ...args])
  // Nothing that a developer has set reaches a bench.
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(program, programArgs, { cwd: root, env: { PATH, HOME, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  living.add(child)
  child.once('exit', () => living.delete(child))
  const lines: string[] = []
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      if (lines.push(line) > LAST_LINES) lines.shift()
    })
  }
  let isStopping = false
  const failed = once(child, 'exit').then(async ([code]) => {
    await sleep(50) // its last words are still on their way
    if (isStopping) return await new Promise<never>(() => {})
    throw new Error(`${file} ended with ${code}:\n${lines.join('\n')}`)
  })
  failed.catch(() => {}) // heard by whoever waits for it
  const stop = async () => {
    isStopping = true
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    await gone
    clearTimeout(force)
  }
  try {
    await Promise.race([answering(url), failed])
  } catch (error) {
    await stop()
    throw error instanceof NotReady ? new Error(`${file}: ${error.message}\n${lines.join('\n')}`) : error
  }
  // taskset becomes the program that it starts: this is the server's own pid.
  return { pid: child.pid ?? 0, failed, tail: () => [...lines], [Symbol.asyncDispose]: stop }
}

class NotReady extends Error {}

async function answering(url: string): Promise<void> {
  const deadline = Date.now() + READY_MS
  for (;;) {
    const answer = await fetch(url).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return
    if (Date.now() > deadline) throw new NotReady(`${url} did not answer within ${READY_MS / 1000} s`)
    await sleep(30)
  }
}
