import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE = Number(process.env.FAULT_PATIENCE ?? 3)

/** A promised time, ms, on a machine that does other things too. `FAULT_PATIENCE=1` takes the server at its word. */
export function patient(ms: number): number {
  return ms * PATIENCE
}

/** Looks again and again until it is so. @returns ms that it took; throws when it takes longer than `timeoutMs`. */
export async function until(isSo: () => boolean | Promise<boolean>, timeoutMs: number, everyMs = 100): Promise<number> {
  const startedAt = performance.now()
  while (!(await isSo())) {
    if (performance.now() - startedAt > timeoutMs) throw new Error(`not so after ${timeoutMs} ms`)
    await sleep(everyMs)
  }
  return performance.now() - startedAt
}
