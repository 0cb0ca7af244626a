import { setTimeout as sleep } from 'node:timers/promises'
import { cpuSeconds, now, residentBytes, watchCore } from '../cpu.ts'
import type { Cores } from '../pin.ts'
import type { Figures } from '../rounds.ts'
import { seededRandom } from '../statistics.ts'
import { Ear } from './ear.ts'
import { measureRelay } from './measure.ts'
import type { Relay, TalkLine } from './relays.ts'
import type { Provider } from './start-provider.ts'
import type { HeardStream, StreamPlan } from './streams.ts'

export interface LoadOptions {
  talks: number
  warmUpMs: number
  windowMs: number
  plan: StreamPlan
  cores: Cores | null
  signal: AbortSignal
}

/** How long one turn takes, about: talks begin spread over this time, so that they do not march in step. */
const TURN_MS = 2_000
/** What was written at the very end is still on its way, ms. */
const TAIL_MS = 400

/** Lets `talks` learners take one turn after the other and measures one window. Throws when a stream came out wrong. */
export async function loadRelay(relay: Relay, provider: Provider, options: LoadOptions): Promise<Figures> {
  const { talks, warmUpMs, windowMs, plan, cores, signal } = options
  const ears: Ear[] = []
  const isOver = new AbortController()
  const failure = Promise.withResolvers<never>()
  failure.promise.catch(() => {}) // heard by the races below
  const random = seededRandom(talks)
  const lines: TalkLine[] = []
  for (let index = 0; index < talks; index += 1) lines.push(await relay.openTalk())

  const talk = async (line: TalkLine) => {
    await sleep(random() * Math.min(TURN_MS, warmUpMs), undefined, { signal: isOver.signal })
    while (!isOver.signal.aborted) {
      await line.turn((role) => {
        const ear = new Ear(role, now(), plan)
        ears.push(ear)
        return ear
      })
    }
  }
  for (const line of lines) {
    talk(line).catch((error: unknown) => {
      if (!isOver.signal.aborted) failure.reject(error)
    })
  }
  const pass = (ms: number) => Promise.race([sleep(ms, undefined, { signal }), failure.promise, relay.failed, provider.failed])
  const bytes = () => lines.reduce((sum, { bytesRead }) => sum + bytesRead, 0)
  try {
    await pass(warmUpMs)
    const begun = { at: now(), cpu: relay.pid === null ? Number.NaN : cpuSeconds(relay.pid), bytes: bytes() }
    const [serverCore, restCore] = [watchCore(cores?.server), watchCore(cores?.rest)]
    await pass(windowMs)
    const to = now()
    const cpu = (relay.pid === null ? Number.NaN : cpuSeconds(relay.pid)) - begun.cpu
    const [serverBusy, restBusy, read] = [serverCore(), restCore(), bytes() - begun.bytes]
    const memory = relay.pid === null ? Number.NaN : residentBytes(relay.pid)
    await pass(TAIL_MS)
    const heard = ears.flatMap((ear): readonly HeardStream[] => (ear.heard ? [ear.heard] : []))
    const { tokens, ...figures } = measureRelay(await provider.log(), heard, plan, { from: begun.at, to })
    return {
      ...figures,
      tokens,
      cpuPerMillion: (cpu / tokens) * 1e6,
      tokensPerCore: tokens / cpu,
      bytesPerToken: read / tokens,
      serverBusy,
      // What the server's core did for others: nothing, on a machine of our own.
      strangers: relay.pid === null ? Number.NaN : serverBusy - cpu / ((to - begun.at) / 1_000),
      restBusy,
      memory: memory / 2 ** 20,
    }
  } finally {
    isOver.abort()
    for (const line of lines) line.close()
  }
}
