import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseMessagesRequest } from './anthropic-request.ts'
import { hang, isMidStream, type Message, pause, streamMessage, wholeMessage } from './anthropic-stream.ts'
import { registerControl } from './control.ts'
import { countTokens, takeTokens } from './count-tokens.ts'
import { type Failure, FailurePlan } from './failures.ts'
import { chunkReply, type Pace, paceFor } from './pace.ts'
import { PromptCache } from './prompt-cache.ts'
import { type RecordedRequest, RequestLog } from './request-log.ts'
import { parseSceneHeader } from './scene-header.ts'
import { writeReply } from './scripts/reply.ts'
import { hashText, seededRandom } from './seeded-random.ts'
import { WireError } from './wire-error.ts'

export interface AnthropicOptions {
  /** Replaces the natural pace of every role. */
  pace?: Partial<Pace>
  /** Epoch milliseconds, for the prompt cache. */
  now?: () => number
}

/** What tests may look at in the same process; over HTTP it is `/__control/*`. */
export interface AnthropicSimulator {
  failures: FailurePlan
  requests: RequestLog
}

const BODY_LIMIT_BYTES = 32 * 2 ** 20
const STATUS_FAILURES: Partial<Record<Failure['kind'], WireError>> = {
  'status-429': new WireError('rate_limit_error', 'This request would exceed the rate limit for your organization.'),
  'status-529': new WireError('overloaded_error', 'Overloaded'),
  'status-500': new WireError('api_error', 'Internal server error'),
}

/** Adds `POST /v1/messages` as Anthropic speaks it (anthropic-version 2023-06-01), and `/__control/*`. */
export function registerAnthropic(app: FastifyInstance, options: AnthropicOptions = {}): AnthropicSimulator {
  const startPace = options.pace ?? {}
  const paces = new Map<string, Partial<Pace>>([['*', startPace]])
  const cache = new PromptCache(options.now ?? Date.now)
  const failures = new FailurePlan()
  const requests = new RequestLog()
  let count = 0

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const key = checkHeaders(request)
    const parsed = parseMessagesRequest(request.body)
    const header = parseSceneHeader(parsed.system)
    const record: RecordedRequest = { id: request.id, role: header?.role ?? '', outcome: 'open', chunks: 0, body: request.body }
    requests.add(record)
    const failure = failures.take(record.role, request.body)
    const gone = new AbortController()
    const { raw } = reply
    raw.once('close', () => {
      if (!raw.writableFinished) gone.abort()
    })

    try {
      const statusError = failure && STATUS_FAILURES[failure.kind]
      if (statusError) throw statusError
      if (failure?.kind === 'hang-first-byte') {
        reply.hijack()
        await hang(gone.signal)
      }
      const text = writeReply(header, parsed.messages)
      const kept = takeTokens(text, parsed.maxTokens)
      const { usage, keep } = cache.account(`${key}\0${parsed.model}`, parsed.blocks)
      const message: Message = {
        id: `msg_${request.id.slice(4)}`,
        requestId: request.id,
        model: parsed.model,
        text: kept,
        stopReason: kept === text ? 'end_turn' : 'max_tokens',
        input: usage,
        outputTokens: countTokens(kept),
      }
      const pace = paceFor(record.role, paces)
      const random = seededRandom(`${parsed.system}\n${parsed.messages.map((each) => each.text).join('\n')}`)
      if (!parsed.stream) {
        const whole = await answerWhole(reply, message, pace, random, failure, gone.signal)
        keep()
        record.outcome = failure ? 'failed' : 'done'
        return whole
      }
      reply.hijack()
      await streamMessage(raw, message, {
        pace,
        random,
        failure,
        signal: gone.signal,
        onStart: keep,
        onChunk: () => void (record.chunks += 1),
      })
      record.outcome = isMidStream(failure) ? 'failed' : 'done'
      return reply
    } catch (error) {
      record.outcome = gone.signal.aborted ? 'disconnected' : 'failed'
      if (!gone.signal.aborted) throw error
      return reply.hijack()
    }
  }

  // Its own scope, so that the error shape does not spread to other vendors on the same server.
  void app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      count += 1
      request.id = `req_sim${String(count).padStart(8, '0')}${hashText(request.url).toString(36)}`
      reply.header('request-id', request.id)
    })
    scope.setErrorHandler((error, request, reply) => {
      const wire = asWireError(error)
      if (wire.type === 'rate_limit_error') reply.header('retry-after', '1')
      void reply.code(wire.status).send(wire.body(request.id))
    })
    scope.post('/v1/messages', { bodyLimit: BODY_LIMIT_BYTES }, (request, reply) => answer(request, reply))
  })
  void app.register(async (scope) => registerControl(scope, { failures, requests, paces, startPace }))
  return { failures, requests }
}

async function answerWhole(
  reply: FastifyReply,
  message: Message,
  pace: Pace,
  random: () => number,
  failure: Failure | null,
  signal: AbortSignal,
): Promise<unknown> {
  const [least, most] = pace.firstTokenMs
  const chunks = chunkReply(message.text, pace, random)
  await pause(least + random() * (most - least) + (chunks.at(-1)?.at ?? 0), signal)
  if (failure?.kind === 'error-event-mid-stream') throw STATUS_FAILURES['status-529']!
  if (failure?.kind === 'hang-mid-stream') {
    reply.hijack()
    await hang(signal)
  }
  if (failure?.kind === 'cut-mid-stream') {
    reply.hijack()
    reply.raw.destroy()
    return reply
  }
  const whole = JSON.stringify(wholeMessage(message))
  void reply.type('application/json')
  return failure?.kind === 'malformed-sse' ? whole.slice(0, whole.length / 2) : whole
}

/** Returns the key, from `x-api-key` or, as newer SDKs send it, as a bearer token. Any key is welcome except `invalid`. */
function checkHeaders({ headers }: FastifyRequest): string {
  const given = headers['x-api-key']
  const key = (typeof given === 'string' && given) || /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  if (!key) throw new WireError('authentication_error', 'x-api-key header is required')
  if (key === 'invalid') throw new WireError('authentication_error', 'invalid x-api-key')
  if (!headers['anthropic-version']) throw new WireError('invalid_request_error', 'anthropic-version: header is required')
  return key
}

function asWireError(error: unknown): WireError {
  if (error instanceof WireError) return error
  const { statusCode, message } = error as { statusCode?: number; message: string }
  if (statusCode === 413) return new WireError('request_too_large', 'Request exceeds the maximum size')
  if (statusCode && statusCode < 500) return new WireError('invalid_request_error', message)
  return new WireError('api_error', message)
}
