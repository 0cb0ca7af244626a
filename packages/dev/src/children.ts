import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import type { Environment } from './environment.ts'
import { PlainError } from './plain-error.ts'
import { descendantsOf, identityOf, signalProcess } from './processes.ts'
import { makePrivateDir, writePrivateFile } from './state.ts'

export type Command = { name: string; program: string; args: readonly string[]; cwd: string; environment: Environment }
export type Outcome = { code: number | null; signal: NodeJS.Signals | null; stdout: string[]; lines: string[] }

/** A program that is meant to go on until it is stopped. */
export type Child = {
  name: string
  /** The last lines of stdout and stderr together, without stack frames inside Node, which would push out the reason. */
  tail(count: number): string[]
  /** Waits for a line that `find` recognises. Rejects when the child ends first. */
  waitFor<Found>(find: (line: string) => Found | undefined, timeout: number): Promise<Found>
  onLine(listener: (line: string) => void): void
}

type Running = Child & { process: ChildProcess; pid: number | undefined; ended: Promise<Outcome> }

/**
 * The processes of one run. They share our process group, so that Ctrl-C reaches them too; what they print goes to
 * `<dir>/logs/<name>.log`. `<dir>/running.json` names them for a successor, should we be killed (`endOrphans`).
 */
export class Children implements AsyncDisposable {
  /** Resolves with the name and last lines of a lasting child that ends unasked. */
  readonly failed: Promise<PlainError>
  readonly #fail: (error: PlainError) => void
  readonly #dir: string
  readonly #logs: string
  readonly #running = new Set<Running>()
  #stopping: Promise<void> | undefined

  constructor(dir: string) {
    this.#dir = dir
    this.#logs = makePrivateDir(join(dir, 'logs'))
    const { promise, resolve } = Promise.withResolvers<PlainError>()
    this.failed = promise
    this.#fail = resolve
  }

  /** Starts a program that should last. */
  start(command: Command): Child {
    const child = this.#spawn(command, false)
    void child.ended.then(async () => {
      await sleep(200) // on Ctrl-C a child may be gone before our own signal handler has run
      if (!this.#stopping) this.#fail(new PlainError(`${command.name} ended. Its last lines:\n${indent(child.tail(15))}`))
    })
    return child
  }

  /** Runs a program to its end, at most ten minutes. `show` lets it print to our own terminal instead of a log. */
  async run(command: Command, show = false): Promise<Outcome> {
    const { process, ended } = this.#spawn(command, show)
    const limit = setTimeout(() => process.kill('SIGTERM'), 600_000)
    return ended.finally(() => clearTimeout(limit))
  }

  /** Ends all: a polite request first, and force after `patience`. */
  stop(patience = 5_000): Promise<void> {
    this.#stopping ??= this.#stop(patience)
    return this.#stopping
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }

  #spawn({ name, program, args, cwd, environment }: Command, show: boolean): Running {
    if (this.#stopping) throw new PlainError('Stopped.')
    const child = spawn(program, args, { cwd, env: environment, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    const ended = Promise.withResolvers<Outcome>()
    const lines: string[] = []
    const stdout: string[] = []
    const listeners = new Set<(line: string) => void>()
    const log = show ? undefined : createWriteStream(join(this.#logs, `${name}.log`), { mode: 0o600 })
    // A log that cannot be written stops nothing: the last lines are kept here too.
    log?.on('error', () => log.destroy())
    const take = (line: string, target?: string[]) => {
      const plain = stripVTControlCharacters(line)
      log?.write(`${plain}\n`)
      for (const kept of target ? [lines, target] : [lines]) if (kept.push(plain) > 400) kept.shift()
      for (const listener of listeners) listener(plain)
    }
    if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => take(line, stdout))
    if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => take(line))

    const running: Running = {
      name,
      process: child,
      pid: child.pid,
      ended: ended.promise,
      tail: (count) => lines.filter((line) => !/^\s+at .*\bnode:internal\//.test(line)).slice(-count),
      onLine: (listener) => void listeners.add(listener),
      waitFor: (find, timeout) => waitForLine(running, lines, find, timeout),
    }
    child.on('error', (error) => {
      take(error.message)
      if (child.pid === undefined) ended.resolve({ code: null, signal: null, stdout, lines })
    })
    child.on('exit', (code, signal) => {
      // A grandchild may hold the pipes open for ever, so the end of the streams is awaited only briefly.
      const read = show ? Promise.resolve() : Promise.race([once(child, 'close'), sleep(300)])
      void read.then(() => ended.resolve({ code, signal, stdout, lines }))
    })
    this.#running.add(running)
    this.#record()
    void ended.promise.then(() => {
      log?.end()
      this.#running.delete(running)
      this.#record()
    })
    return running
  }

  async #stop(patience: number): Promise<void> {
    const running = [...this.#running]
    const known = running
      .flatMap(({ pid }) => (pid === undefined ? [] : [pid, ...descendantsOf(pid)]))
      .map((pid) => ({ pid, identity: identityOf(pid) }))
    for (const { process } of running) process.kill('SIGTERM')
    await endAll(known, patience)
    await Promise.race([Promise.all(running.map((child) => child.ended)), sleep(1_000)])
  }

  #record(): void {
    const living = [...this.#running].map(({ name, pid }) => ({ name, pid, identity: pid && identityOf(pid) }))
    writePrivateFile(join(this.#dir, 'running.json'), JSON.stringify(living))
  }
}

/** Waits until all are gone; those that outlast `patience` are killed. */
export async function endAll(known: readonly { pid: number; identity: string | undefined }[], patience: number): Promise<void> {
  const alive = () => known.filter(({ pid, identity }) => identity !== undefined && identityOf(pid) === identity)
  const deadline = Date.now() + patience
  while (alive().length > 0 && Date.now() < deadline) await sleep(25)
  for (const { pid } of alive()) signalProcess(pid, 'SIGKILL')
  for (let attempt = 0; attempt < 40 && alive().length > 0; attempt++) await sleep(25)
}

export function indent(lines: readonly string[]): string {
  return (lines.length > 0 ? lines : ['(it printed nothing)']).map((line) => `    ${line}`).join('\n')
}

async function waitForLine<Found>(
  child: Running,
  before: readonly string[],
  find: (line: string) => Found | undefined,
  timeout: number,
): Promise<Found> {
  const found = Promise.withResolvers<Found>()
  const look = (line: string) => {
    const value = find(line)
    if (value !== undefined) found.resolve(value)
  }
  child.onLine(look)
  before.forEach(look)
  const late = new AbortController()
  const refuse = (what: string) => {
    throw new PlainError(`${child.name} ${what}. Its last lines:\n${indent(child.tail(15))}`)
  }
  try {
    return await Promise.race([
      found.promise,
      child.ended.then(() => refuse('ended')),
      sleep(timeout, undefined, { signal: late.signal }).then(() => refuse(`was not ready after ${timeout / 1000} s`)),
    ])
  } finally {
    late.abort()
  }
}
