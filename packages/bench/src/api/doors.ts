import { findFreePort } from '@parley/dev/ports'
import { cpuSeconds, now, watchCore } from '../cpu.ts'
import type { Cores } from '../pin.ts'
import { startProduct } from '../product.ts'
import type { Figures } from '../rounds.ts'
import { type Spawned, spawnServer } from '../spawned.ts'
import { quantile, seededRandom } from '../statistics.ts'
import type { DataSet, Visitor } from './data.ts'
import { askOnce, loadOpenly } from './open-load.ts'
import { bareCall, type Call, choose, type Procedure, PROCEDURES, READS, trpcCall } from './procedures.ts'
import { saturate } from './saturate.ts'

/** A way to ask for the same data: our server, or the floor. */
export interface Door {
  start(): Promise<Spawned & { url: string }>
  callOf(procedure: Procedure, visitor: Visitor, random: () => number): Call
}

interface DoorOptions {
  databaseUrl: string
  data: DataSet
  cores: Cores | null
  profiled: boolean
}

export function ourDoor({ databaseUrl, data, cores, profiled }: DoorOptions): Door {
  return {
    start: () => startProduct({ databaseUrl, core: cores?.server, profiled }),
    callOf: (procedure, visitor, random) => trpcCall(procedure, visitor, data, random),
  }
}

export function bareDoor({ databaseUrl, data, cores }: DoorOptions): Door {
  return {
    async start() {
      const port = await findFreePort()
      const url = `http://127.0.0.1:${port}`
      const environment = { PORT: String(port), DATABASE_URL: databaseUrl, NODE_ENV: 'production' }
      return { ...(await spawnServer({ file: 'packages/bench/src/peers/bare-api.ts', environment, core: cores?.server, url })), url }
    },
    callOf: (procedure, visitor) => bareCall(procedure, visitor, data),
  }
}

interface LoadOptions {
  data: DataSet
  warmUpMs: number
  windowMs: number
}

/** Answers a second at the most. */
export async function findMost(door: Door, { data, warmUpMs, windowMs }: LoadOptions): Promise<number> {
  const next = mixOf(door, data, 1)
  await using server = await door.start()
  try {
    // Which procedure does not answer is said before anything is loaded.
    for (const procedure of PROCEDURES) {
      const [visitor] = procedure.by === 'admin' ? data.admins : data.visitors
      if (visitor) await askOnce(loopback(server.url), door.callOf(procedure, visitor, Math.random))
    }
    await saturate(loopback(server.url), next, warmUpMs)
    return await saturate(loopback(server.url), next, windowMs)
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${lastWords(server)}`, { cause: error })
  }
}

function lastWords(server: Spawned): string {
  return server
    .tail()
    .slice(-3)
    .map((line) => line.slice(0, 1_000))
    .join('\n')
}

/** The mix at a fixed rate: P95 by procedure, of all reads together, and what it costs. */
export async function measureDoor(
  door: Door,
  { data, warmUpMs, windowMs, rate, round, cores }: LoadOptions & { rate: number; round: number; cores: Cores | null },
): Promise<Figures> {
  await using server = await door.start()
  const url = loopback(server.url)
  const load = (ms: number, seed: number) => loadOpenly({ url, rate, ms, random: seededRandom(seed), next: mixOf(door, data, seed) })
  await load(warmUpMs, round + 100)
  const [begun, before] = [now(), cpuSeconds(server.pid)]
  const [serverCore, restCore] = [watchCore(cores?.server), watchCore(cores?.rest)]
  const { times, bytes, failed, lateP99 } = await Promise.race([load(windowMs, round), server.failed])
  if (failed > 0) throw new Error(`${failed} calls were not answered with 200\n${lastWords(server)}`)
  const [serverBusy, cpu, seconds] = [serverCore(), cpuSeconds(server.pid) - before, (now() - begun) / 1_000]
  const reads = READS.flatMap(({ name }) => times.get(name) ?? [])
  const calls = [...times.values()].reduce((sum, { length }) => sum + length, 0)
  const figures: Figures = {
    'all:p50': quantile(reads, 0.5),
    'all:p95': quantile(reads, 0.95),
    'all:p99': quantile(reads, 0.99),
    calls,
    cpuPerCall: (cpu / calls) * 1_000,
    serverBusy,
    strangers: serverBusy - cpu / seconds,
    restBusy: restCore(),
    lateP99,
  }
  for (const [name, values] of times) {
    figures[`${name}:p95`] = quantile(values, 0.95)
    figures[`${name}:bytes`] = bytes.get(name) ?? Number.NaN
  }
  return figures
}

function mixOf(door: Door, data: DataSet, seed: number): () => { name: string; call: Call } {
  const random = seededRandom(seed + 7)
  return () => {
    const { procedure, visitor } = choose(data, random)
    return { name: procedure.name, call: door.callOf(procedure, visitor, random) }
  }
}

/** Without a look-up of the name. */
function loopback(url: string): string {
  return url.replace('localhost', '127.0.0.1')
}
