import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Holder, type Lock, takeLock } from './lock.ts'

/**
 * One `dev` a checkout. Returns the lock, or the words to print when another one runs. One that is stopping is waited
 * for, since the shell is often back before it has ended; one that is starting, until it knows its address.
 */
export async function takeDevLock(dataDir: string, stop: AbortSignal, patience = 30_000): Promise<{ lock: Lock } | { refusal: string }> {
  const deadline = Date.now() + patience
  for (;;) {
    const taken = await takeLock(join(dataDir, 'dev.lock'))
    if ('lock' in taken) return taken
    if (taken.holder.phase === 'up' || Date.now() > deadline) return { refusal: refusalFor(taken.holder) }
    await sleep(100, undefined, { signal: stop })
  }
}

function refusalFor({ phase, pid, url }: Holder): string {
  const state = { starting: 'is starting', up: 'is already running', stopping: 'is still stopping' }[phase]
  return `Parley ${state} in this folder (process ${pid})${url && phase === 'up' ? `: ${url}` : '.'}`
}
