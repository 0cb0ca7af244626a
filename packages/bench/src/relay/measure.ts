import type { Figures } from '../rounds.ts'
import { quantile } from '../statistics.ts'
import type { HeardStream, StreamPlan, WrittenStream } from './streams.ts'
import { streamTokens } from './words.ts'

export interface RelayWindow {
  from: number
  to: number
}

/** What a listener had to wait, from both ends' clocks. All times in ms; only what was written inside the window counts. */
export function measureRelay(
  written: readonly WrittenStream[],
  heard: readonly HeardStream[],
  plan: StreamPlan,
  { from, to }: RelayWindow,
): Figures & { tokens: number } {
  const byId = new Map(heard.map((stream) => [stream.id, stream]))
  const firsts: number[] = []
  const befores: number[] = []
  const delays: number[] = []
  const jitters: number[] = []
  let tokens = 0
  for (const stream of written) {
    const ear = byId.get(stream.id)
    if (!ear) continue
    const arrivals = arrivalsOf(stream, ear, plan)
    if (stream.askedAt >= from && stream.askedAt < to) befores.push(stream.askedAt - ear.sentAt)
    for (const [index, wroteAt] of stream.writtenAt.entries()) {
      const cameAt = arrivals[index]
      if (cameAt === undefined) break
      if (cameAt >= from && cameAt < to) tokens += 1
      if (wroteAt < from || wroteAt >= to) continue
      delays.push(cameAt - wroteAt)
      if (index === 0) {
        firsts.push(cameAt - wroteAt)
        continue
      }
      jitters.push(Math.abs(cameAt - (arrivals[index - 1] ?? cameAt) - (wroteAt - (stream.writtenAt[index - 1] ?? wroteAt))))
    }
  }
  return {
    tokens,
    streams: firsts.length,
    firstP50: quantile(firsts, 0.5),
    firstP99: quantile(firsts, 0.99),
    visibleP95: quantile(delays, 0.95),
    jitterP99: quantile(jitters, 0.99),
    beforeP50: quantile(befores, 0.5),
    beforeP99: quantile(befores, 0.99),
  }
}

/** By token: when all of it had been heard. */
function arrivalsOf({ id, role }: WrittenStream, { lengths, heardAt }: HeardStream, plan: StreamPlan): number[] {
  const arrivals: number[] = []
  let length = 0
  let piece = 0
  for (const token of streamTokens(role, id, plan.tokens[role])) {
    length += token.length
    while (piece < lengths.length && (lengths[piece] ?? 0) < length) piece += 1
    const at = heardAt[piece]
    if (at === undefined) break
    arrivals.push(at)
  }
  return arrivals
}
