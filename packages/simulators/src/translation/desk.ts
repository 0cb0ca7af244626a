import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Failure, type FailurePlan, refusalOf } from '../failures.ts'
import { hang } from '../reply-stream.ts'
import type { RecordedRequest, RequestLog } from '../request-log.ts'
import type { Refusal, Vendor } from '../wire.ts'
import type { TranslateWords } from './words.ts'

export interface DeskOptions {
  failures: FailurePlan
  requests: RequestLog
  translate: TranslateWords
  /** From a request to its answer. */
  latencyMs: number
}

/** What the engines of machine translation share: the same words, one latency, failures on demand, one log of requests. */
export class TranslationDesk {
  readonly translate: TranslateWords
  latencyMs: number
  readonly #failures: FailurePlan
  readonly #requests: RequestLog
  #asked = 0

  constructor({ failures, requests, translate, latencyMs }: DeskOptions) {
    this.#failures = failures
    this.#requests = requests
    this.translate = translate
    this.latencyMs = latencyMs
  }

  /** Sends what `work` makes of the request, or does to it what was planned. Throws what `refuse` makes of a refusal. */
  async answer(
    vendor: Vendor,
    request: FastifyRequest,
    reply: FastifyReply,
    { work, refuse }: { work: (oddity: Oddity | null) => object; refuse: (kind: Refusal) => Error },
  ): Promise<unknown> {
    this.#asked += 1
    const id = `translation_sim${this.#asked}`
    const record: RecordedRequest = { id, vendor, role: 'translator', outcome: 'open', chunks: 0, body: request.body }
    this.#requests.add(record)
    const failure = this.#failures.take(record)
    const gone = new AbortController()
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) gone.abort()
    })
    try {
      if (this.latencyMs > 0) await sleep(this.latencyMs, undefined, { signal: gone.signal })
      const refusal = refusalOf(failure)
      if (refusal) throw refuse(refusal)
      if (failure?.kind === 'hang-first-byte') {
        reply.hijack()
        await hang(gone.signal)
      }
      const body = work(oddityOf(failure))
      const broken = await breakBody(reply, JSON.stringify(body), failure, gone.signal)
      record.outcome = broken ? 'failed' : 'done'
      return broken ? reply : body
    } catch (error) {
      record.outcome = gone.signal.aborted ? 'disconnected' : 'failed'
      if (!gone.signal.aborted) throw error
      return reply.hijack()
    }
  }
}

/** What an engine may do to its answer without failing. */
export type Oddity = 'fewer-translations' | 'html-entities' | 'moved-placeholders'

export function oddityOf(failure: Failure | null): Oddity | null {
  const kind = failure?.kind
  return kind === 'fewer-translations' || kind === 'html-entities' || kind === 'moved-placeholders' ? kind : null
}

/** Half an answer, or one that nobody can read. True when it was sent. */
async function breakBody(reply: FastifyReply, json: string, failure: Failure | null, signal: AbortSignal): Promise<boolean> {
  const kind = failure?.kind
  if (kind !== 'malformed-sse' && kind !== 'truncated-utf8' && kind !== 'cut-mid-stream' && kind !== 'hang-mid-stream') return false
  reply.hijack()
  const half = Buffer.from(json.slice(0, json.length / 2))
  const bytes = kind === 'truncated-utf8' ? Buffer.concat([half, Buffer.from('é').subarray(0, 1), Buffer.from('"}')]) : half
  reply.raw.writeHead(200, {
    'content-type': 'application/json',
    ...(kind === 'cut-mid-stream' ? { 'content-length': Buffer.byteLength(json) } : {}),
  })
  reply.raw.write(bytes)
  if (kind === 'hang-mid-stream') await hang(signal)
  if (kind !== 'cut-mid-stream') reply.raw.end()
  else {
    // Let what was written leave first, so that the client has half an answer and not none.
    await sleep(5, undefined, { signal })
    reply.raw.destroy()
  }
  return true
}
