import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { commandOf, identityOf } from './processes.ts'

/** The postmaster that lives in this data folder, by its own `postmaster.pid`; a zombie or a stranger is none. */
export function livingPostmaster(dataDir: string): { pid: number; port: number } | undefined {
  const lines = readLines(dataDir)
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!identityOf(pid) || !isPostmasterOf(pid, dataDir)) return undefined
  return { pid, port: Number.isInteger(port) ? port : 0 }
}

/**
 * Makes a left-over `postmaster.pid` harmless. PostgreSQL trusts any pid in it that exists, so a zombie or a later process
 * with the same number blocks the start. Only the pid is replaced, by one that cannot exist: the other lines let
 * PostgreSQL see whether processes of the dead server still hold its memory, which a removed file would hide.
 */
export function disarmPidFile(dataDir: string): void {
  const lines = readLines(dataDir)
  if (lines.length > 0) writeFileSync(pidFile(dataDir), ['2147483646', ...lines.slice(1)].join('\n'))
}

function isPostmasterOf(pid: number, dataDir: string): boolean {
  if (process.platform !== 'linux') return basename(commandOf(pid).split(' ')[0] ?? '') === 'postgres'
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir)
  } catch {
    return false // a process that we may not look into is not ours
  }
}

function readLines(dataDir: string): string[] {
  return existsSync(pidFile(dataDir)) ? readFileSync(pidFile(dataDir), 'utf8').split('\n') : []
}

function pidFile(dataDir: string): string {
  return join(dataDir, 'postmaster.pid')
}
