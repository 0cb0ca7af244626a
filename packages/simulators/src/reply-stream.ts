import type { ServerResponse } from 'node:http'
import { once } from 'node:events'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { type Failure, isMidStream } from './failures.ts'
import { type Chunk, chunkReply, type Pace } from './pace.ts'
import type { Reply, Wire } from './wire.ts'

export interface StreamOptions {
  pace: Pace
  random: () => number
  failure: Failure | null
  /** Aborted when the client is gone. */
  signal: AbortSignal
  onStart: () => void
  onChunk: () => void
}

/** Writes the reply's events at the pace. Rejects with an AbortError when the client leaves, also from a hang. */
export async function streamReply(response: ServerResponse, wire: Wire, reply: Reply, options: StreamOptions): Promise<void> {
  const { pace, random, failure, signal } = options
  const [least, most] = pace.firstTokenMs
  const firstTokenMs = least + random() * (most - least)
  const send = (text: string) => write(response, signal, failure?.kind === 'drip', text)

  await pause(firstTokenMs * 0.8, signal)
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    ...wire.headers(reply),
  })
  options.onStart()
  await send(wire.start(reply))
  await pause(firstTokenMs * 0.2, signal)
  if (reply.text !== '') await send(wire.first(reply))

  const chunks = failure?.kind === 'drip' ? dripsOf(reply.text, failure.everyMs ?? 400) : chunkReply(reply.text, pace, random)
  const failAt = isMidStream(failure) ? Math.min(failure.afterChunks ?? 3, chunks.length) : -1
  const begun = performance.now()
  for (let index = 0; index <= chunks.length; index += 1) {
    if (index === failAt && (await failNow(response, wire, reply, failure!, signal))) return
    const chunk = chunks[index]
    if (!chunk) break
    await pause(begun + chunk.at - performance.now(), signal)
    await send(wire.delta(reply, chunk.text, index))
    options.onChunk()
  }
  await send(wire.end(reply))
  response.end()
}

export async function hang(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort')
  throw signal.reason
}

/** Waits, and gives way to other connections even when there is nothing to wait for. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms >= 1) await setTimeout(ms, undefined, { signal })
  else await setImmediate(undefined, { signal })
}

/** The bytes up to the middle of the first character that has several. */
function truncateUtf8(text: string): Uint8Array {
  const bytes = Buffer.from(text)
  return bytes.subarray(0, bytes.findIndex((byte) => byte >= 0xc0) + 1)
}

/** True when the stream is over. */
async function failNow(response: ServerResponse, wire: Wire, reply: Reply, failure: Failure, signal: AbortSignal): Promise<boolean> {
  if (failure.kind === 'hang-mid-stream') return hang(signal)
  if (failure.kind === 'malformed-sse') {
    response.write(wire.malformed)
    return false
  }
  if (failure.kind === 'cut-mid-stream') {
    // Let what was written leave first, so that the client has half a reply and not none.
    await setTimeout(5, undefined, { signal })
    response.destroy()
    return true
  }
  response.end(failure.kind === 'truncated-utf8' ? truncateUtf8(wire.delta(reply, 'é', 0)) : wire.overloaded)
  return true
}

function dripsOf(text: string, everyMs: number): Chunk[] {
  return [...text].map((char, index) => ({ text: char, at: index * everyMs }))
}

/** A drip sends single bytes, so that events and characters arrive in pieces. */
async function write(response: ServerResponse, signal: AbortSignal, isDrip: boolean, text: string): Promise<void> {
  signal.throwIfAborted()
  const parts: (string | Uint8Array)[] = isDrip ? [...Buffer.from(text)].map((byte) => Uint8Array.of(byte)) : [text]
  for (const part of parts) {
    if (!response.write(part)) await once(response, 'drain', { signal })
    if (isDrip) await setImmediate(undefined, { signal })
  }
}
