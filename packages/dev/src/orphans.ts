import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { endAll } from './children.ts'
import { descendantsOf, identityOf, signalProcess } from './processes.ts'

/** Ends what a launcher that was killed has left behind in `<dir>/running.json`. Returns the names. */
export async function endOrphans(dir: string): Promise<string[]> {
  const orphans = readLedger(dir).filter(({ pid, identity }) => identity && identityOf(pid) === identity)
  const all = orphans.flatMap(({ pid }) => [pid, ...descendantsOf(pid)]).map((pid) => ({ pid, identity: identityOf(pid) }))
  for (const { pid } of orphans) signalProcess(pid, 'SIGTERM')
  await endAll(all, 3_000)
  return orphans.map(({ name }) => name)
}

function readLedger(dir: string): { name: string; pid: number; identity?: string }[] {
  try {
    return JSON.parse(readFileSync(join(dir, 'running.json'), 'utf8'))
  } catch {
    return [] // no ledger, nothing to end
  }
}
