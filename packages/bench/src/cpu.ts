import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const ticksPerSecond = process.platform === 'linux' ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) : 100

/** Seconds that a process, all its threads together, has had of a core, in user and in kernel mode. */
export function cpuSeconds(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ') // the command in brackets may hold spaces
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** Resident memory, bytes. */
export function residentBytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) * 1024
}

interface CoreTimes {
  busy: number
  all: number
}

function coreTimes(core: number): CoreTimes {
  const line = new RegExp(`^cpu${core} (.+)$`, 'm').exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? ''
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, softirq = 0, steal = 0] = line.split(' ').map(Number)
  const busy = user + nice + system + irq + softirq + steal
  return { busy, all: busy + idle + wait }
}

/** How busy a core is from now until the returned function is called, 0 to 1, whoever keeps it so. */
export function watchCore(core: number | undefined): () => number {
  if (core === undefined) return () => Number.NaN
  const before = coreTimes(core)
  return () => {
    const after = coreTimes(core)
    return (after.busy - before.busy) / Math.max(1, after.all - before.all)
  }
}

/** ms of the clock that all processes of this machine share. */
export function now(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1_000 + nanoseconds / 1e6
}
