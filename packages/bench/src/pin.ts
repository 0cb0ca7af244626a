import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { findOnPath } from '@parley/dev/programs'

/** Which core the measured server has to itself, and which one everything else shares. `null`: this machine has not two, or no taskset. */
export interface Cores {
  server: number
  rest: number
}

/** The cores that we may use, as the kernel says: "0-3,8". */
function allowedCores(): number[] {
  const list = /^Cpus_allowed_list:\s*(.+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? ''
  return list.split(',').flatMap((part) => {
    const [first = Number.NaN, last = first] = part.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
}

export function chooseCores(): Cores | null {
  if (process.platform !== 'linux' || !findOnPath(['taskset'])) return null
  const [server, rest] = allowedCores()
  return server === undefined || rest === undefined ? null : { server, rest }
}

/** Moves this process, and with it everything that it starts from now on, to the core of the rest. */
export function pinSelf(cores: Cores | null): void {
  if (cores) taskset(['-apc', String(cores.rest)])
}

/** Lets this process, and what it starts from now on, run on both cores again. */
export function unpinSelf(cores: Cores | null): void {
  if (cores) taskset(['-apc', `${cores.server},${cores.rest}`])
}

/** The command that runs on one core. */
export function pinned(core: number | undefined, program: string, args: readonly string[]): [string, readonly string[]] {
  return core === undefined ? [program, args] : ['taskset', ['-c', String(core), program, ...args]]
}

function taskset(args: readonly string[]): void {
  execFileSync('taskset', [...args, String(process.pid)], { stdio: 'ignore' })
}
