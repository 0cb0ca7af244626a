import { findFreePort } from '@parley/dev/ports'
import { type Spawned, spawnServer } from '../spawned.ts'
import type { StreamPlan, WrittenStream } from './streams.ts'
import type { Role } from './words.ts'

export interface Provider extends Spawned {
  url: string
  /** What it wrote since it was last asked. */
  log(): Promise<WrittenStream[]>
  /** The streams that are not over, and how many tokens of each were written. */
  running(): Promise<{ role: Role; written: number }[]>
}

export async function startProvider(plan: StreamPlan, core: number | undefined): Promise<Provider> {
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const environment = { PORT: String(port), PLAN: JSON.stringify(plan) }
  const spawned = await spawnServer({ file: 'packages/bench/src/relay/provider.ts', environment, core, url })
  const read = async (path: string): Promise<unknown> => (await fetch(`${url}${path}`)).json()
  return {
    ...spawned,
    url,
    log: async () => (await read('/log')) as WrittenStream[],
    running: async () => (await read('/running')) as Awaited<ReturnType<Provider['running']>>,
  }
}
