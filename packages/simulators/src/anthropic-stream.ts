import type { ServerResponse } from 'node:http'
import { once } from 'node:events'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Failure } from './failures.ts'
import { type Chunk, chunkReply, type Pace } from './pace.ts'
import type { InputUsage } from './prompt-cache.ts'
import { WireError } from './wire-error.ts'

export interface Message {
  id: string
  requestId: string
  model: string
  text: string
  stopReason: 'end_turn' | 'max_tokens'
  input: InputUsage
  outputTokens: number
}

interface StreamOptions {
  pace: Pace
  random: () => number
  failure: Failure | null
  /** Aborted when the client is gone. */
  signal: AbortSignal
  onStart: () => void
  onChunk: () => void
}

const PING_EVERY = 24

/** Writes the message's events at the pace. Rejects with an AbortError when the client leaves, also from a hang. */
export async function streamMessage(response: ServerResponse, message: Message, options: StreamOptions): Promise<void> {
  const { pace, random, failure, signal } = options
  const [least, most] = pace.firstTokenMs
  const firstTokenMs = least + random() * (most - least)
  const send = (type: string, data: object = {}) => write(response, signal, failure?.kind === 'drip', sse(type, data))

  await pause(firstTokenMs * 0.8, signal)
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'request-id': message.requestId,
  })
  options.onStart()
  await send('message_start', startOf(message))
  await pause(firstTokenMs * 0.2, signal)
  // A model that has nothing to say ends its turn without any content block.
  const isEmpty = message.text === ''
  if (!isEmpty) {
    await send('content_block_start', { index: 0, content_block: { type: 'text', text: '' } })
    await send('ping')
  }

  const chunks = failure?.kind === 'drip' ? dripsOf(message.text, failure.everyMs ?? 400) : chunkReply(message.text, pace, random)
  const failAt = isMidStream(failure) ? Math.min(failure.afterChunks ?? 3, chunks.length) : -1
  const begun = performance.now()
  for (let index = 0; index <= chunks.length; index += 1) {
    if (index === failAt && (await failNow(response, failure!, signal))) return
    const chunk = chunks[index]
    if (!chunk) break
    await pause(begun + chunk.at - performance.now(), signal)
    await send('content_block_delta', { index: 0, delta: { type: 'text_delta', text: chunk.text } })
    options.onChunk()
    if ((index + 1) % PING_EVERY === 0) await send('ping')
  }

  if (!isEmpty) await send('content_block_stop', { index: 0 })
  const usage = { ...message.input, output_tokens: message.outputTokens }
  await send('message_delta', { delta: { stop_reason: message.stopReason, stop_sequence: null }, usage })
  await send('message_stop')
  response.end()
}

/** The message as one JSON, for `stream: false`. */
export function wholeMessage(message: Message): object {
  return {
    id: message.id,
    type: 'message',
    role: 'assistant',
    model: message.model,
    content: message.text ? [{ type: 'text', text: message.text }] : [],
    stop_reason: message.stopReason,
    stop_sequence: null,
    usage: { ...message.input, output_tokens: message.outputTokens },
  }
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

function startOf(message: Message): object {
  const usage = { ...message.input, output_tokens: Math.min(1, message.outputTokens) }
  return { message: { ...wholeMessage(message), content: [], stop_reason: null, usage } }
}

export function isMidStream(failure: Failure | null): failure is Failure {
  return failure !== null && !failure.kind.startsWith('status-') && failure.kind !== 'hang-first-byte' && failure.kind !== 'drip'
}

/** True when the stream is over. */
async function failNow(response: ServerResponse, failure: Failure, signal: AbortSignal): Promise<boolean> {
  if (failure.kind === 'hang-mid-stream') return hang(signal)
  if (failure.kind === 'malformed-sse') {
    response.write('event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_de\n\n')
    return false
  }
  if (failure.kind === 'cut-mid-stream') {
    // Let what was written leave first, so that the client has half a reply and not none.
    await setTimeout(5, undefined, { signal })
    response.destroy()
    return true
  }
  const error = new WireError('overloaded_error', 'Overloaded')
  response.end(sse('error', { error: { type: error.type, message: error.message } }))
  return true
}

function dripsOf(text: string, everyMs: number): Chunk[] {
  return [...text].map((char, index) => ({ text: char, at: index * everyMs }))
}

function sse(type: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`
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
