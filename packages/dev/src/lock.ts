import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { identityOf } from './processes.ts'
import { writePrivateFile } from './state.ts'

/** Who holds a lock. `identity` tells the process from a later one with the same pid. */
export type Holder = { pid: number; identity: string; phase: 'starting' | 'up' | 'stopping'; url?: string }

export type Lock = AsyncDisposable & { update(change: Pick<Holder, 'phase'> & { url?: string }): void }

/** Takes the lock, or returns who holds it. A holder that no longer lives does not count. */
export async function takeLock(path: string): Promise<{ lock: Lock } | { holder: Holder }> {
  const mine: Holder = { pid: process.pid, identity: identityOf(process.pid) ?? '', phase: 'starting' }
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (link(draft, path)) {
        await sleep(20) // a rival that judged the same stale lock may just have moved ours away
        if (readHolder(path)?.pid === process.pid) return { lock: held(path, mine) }
        continue
      }
      const before = read(path)
      const holder = parse(before)
      if (holder && identityOf(holder.pid) === holder.identity) return { holder }
      if (before !== undefined) moveAway(path, before)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  throw new Error(`${path} changes hands too quickly`)
}

/** The living holder of a lock, if there is one. */
export function readHolder(path: string): Holder | undefined {
  const holder = parse(read(path))
  return holder && identityOf(holder.pid) === holder.identity ? holder : undefined
}

function held(path: string, mine: Holder): Lock {
  let now = mine
  return {
    update(change) {
      now = { ...now, ...change }
      writePrivateFile(path, JSON.stringify(now))
    },
    async [Symbol.asyncDispose]() {
      if (parse(read(path))?.pid === process.pid) rmSync(path, { force: true })
    },
  }
}

function moveAway(path: string, stale: string): void {
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return // a rival was quicker
    throw error
  }
  if (read(aside) !== stale) link(aside, path) // not what was judged stale: give it back
  rmSync(aside, { force: true })
}

// A hard link, and not an exclusive write, so that nobody ever reads half a lock.
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function parse(text: string | undefined): Holder | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Holder)
  } catch {
    return undefined // a lock file that is not ours counts as stale
  }
}
