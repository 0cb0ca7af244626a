import { Agent, request as httpRequest } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { now } from '../cpu.ts'
import { quantile } from '../statistics.ts'
import type { Call } from './procedures.ts'

export interface OpenLoad {
  url: string
  /** Calls a second, on average. */
  rate: number
  ms: number
  random: () => number
  next(): { name: string; call: Call }
}

export interface OpenLoadResult {
  /** By name: how long each answer took, ms. */
  times: Map<string, number[]>
  bytes: Map<string, number>
  failed: number
  /** How late a call was sent at the 99th percentile, ms: the generator's own doing. */
  lateP99: number
}

/**
 * Calls come when they come (Poisson), whatever the answers do: no answer keeps another call from being made. `autocannon` can hold a
 * rate only by bursts at the start of each second, which is full load half of the time.
 */
export async function loadOpenly({ url, rate, ms, random, next }: OpenLoad): Promise<OpenLoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 })
  const result: OpenLoadResult = { times: new Map(), bytes: new Map(), failed: 0, lateP99: Number.NaN }
  const late: number[] = []
  const open = new Set<Promise<void>>()
  const begun = now()
  let dueAt = begun
  while (dueAt < begun + ms) {
    const wait = dueAt - now()
    if (wait > 0.5) await sleep(Math.max(1, Math.floor(wait)))
    for (const time = now(); dueAt <= time; dueAt += (-Math.log(1 - random()) / rate) * 1000) {
      late.push(time - dueAt)
      const { name, call } = next()
      const work = ask(url, call, agent).then(
        ({ took, bytes }) => {
          const times = result.times.get(name) ?? []
          if (times.push(took) === 1) result.times.set(name, times)
          result.bytes.set(name, bytes)
        },
        () => {
          result.failed += 1
        },
      )
      open.add(work)
      void work.finally(() => open.delete(work))
    }
  }
  await Promise.all(open)
  agent.destroy()
  result.lateP99 = quantile(late, 0.99)
  return result
}

/** Rejects on anything but a 200. */
function ask(url: string, { path, method, headers, body }: Call, agent: Agent): Promise<{ took: number; bytes: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ took: number; bytes: number }>()
  const begun = now()
  const request = httpRequest(`${url}${path}`, { method, agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } })
  request.on('error', reject)
  request.on('response', (response) => {
    let bytes = 0
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length
    })
    response.on('error', reject)
    response.on('end', () => {
      if (response.statusCode === 200) resolve({ took: now() - begun, bytes })
      else reject(new Error(`${path} was answered with ${response.statusCode}`))
    })
  })
  request.end(body)
  return promise
}

/** One call, alone. Throws on anything but a 200. */
export async function askOnce(url: string, call: Call): Promise<void> {
  const agent = new Agent()
  await ask(url, call, agent).finally(() => agent.destroy())
}
