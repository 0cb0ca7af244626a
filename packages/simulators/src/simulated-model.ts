import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PromptMessage } from './anthropic-request.ts'
import { countTokens, takeTokens } from './count-tokens.ts'
import { type Failure, FailurePlan, isMidStream, refusalOf } from './failures.ts'
import { chunkReply, type Pace, paceFor } from './pace.ts'
import type { InputUsage } from './prompt-cache.ts'
import { hang, pause, streamReply } from './reply-stream.ts'
import { type RecordedRequest, RequestLog } from './request-log.ts'
import { parseSceneHeader } from './scene-header.ts'
import { writeReply } from './scripts/reply.ts'
import { hashText, seededRandom } from './seeded-random.ts'
import { oddityOf } from './translation/desk.ts'
import { parseTranslationHeader, writeTranslations } from './translation/model.ts'
import type { TranslateWords } from './translation/words.ts'
import type { Reply, Wire } from './wire.ts'

/** One request as every vendor's wire is understood. */
export interface Ask {
  model: string
  maxTokens: number
  stream: boolean
  system: string
  messages: PromptMessage[]
  /** What the prompt costs now. `keep` makes it readable from a cache: called when the response begins. */
  account(): { usage: InputUsage; keep: () => void }
}

/** Figures that no call can have. */
const WRONG_USAGE = { input: { input: -1, written: 0, read: 3.5 }, outputTokens: -7 }

/** One model behind several wires: the same words, the same pace, the same failures on demand, one log of requests. */
export class SimulatedModel {
  readonly failures = new FailurePlan()
  readonly requests = new RequestLog()
  readonly startPace: Partial<Pace>
  /** Overrides by role, `*` for all. */
  readonly paces: Map<string, Partial<Pace>>
  readonly #translate: TranslateWords
  #asked = 0

  constructor(startPace: Partial<Pace>, translate: TranslateWords) {
    this.startPace = startPace
    this.#translate = translate
    this.paces = new Map([['*', startPace]])
  }

  newRequestId(url: string): string {
    this.#asked += 1
    return `req_sim${String(this.#asked).padStart(8, '0')}${hashText(url).toString(36)}`
  }

  /** Answers in the vendor's words, streamed or whole. Throws what `wire.refuse` makes when the request is to be refused. */
  async answer(request: FastifyRequest, response: FastifyReply, wire: Wire, ask: Ask): Promise<unknown> {
    const header = parseSceneHeader(ask.system)
    const translation = header ? null : parseTranslationHeader(ask.system)
    const { vendor } = wire
    const role = header?.role ?? (translation ? 'translator' : '')
    const record: RecordedRequest = { id: request.id, vendor, role, outcome: 'open', chunks: 0, body: request.body }
    this.requests.add(record)
    const failure = this.failures.take(record)
    const gone = new AbortController()
    const { raw } = response
    raw.once('close', () => {
      if (!raw.writableFinished) gone.abort()
    })

    try {
      const refusal = refusalOf(failure)
      if (refusal) throw wire.refuse(refusal)
      if (failure?.kind === 'hang-first-byte') {
        response.hijack()
        await hang(gone.signal)
      }
      const text = translation
        ? writeTranslations(translation, ask.messages, this.#translate, oddityOf(failure))
        : writeReply(header, ask.messages)
      const kept = takeTokens(text, ask.maxTokens)
      const { usage, keep } = ask.account()
      const reply: Reply = {
        id: request.id.replace(/^req_/, ''),
        requestId: request.id,
        model: ask.model,
        text: kept,
        isCut: kept !== text,
        input: usage,
        outputTokens: countTokens(kept),
        ...(failure?.kind === 'wrong-usage' ? WRONG_USAGE : {}),
      }
      const pace = paceFor(role, this.paces)
      const random = seededRandom(`${ask.system}\n${ask.messages.map((each) => each.text).join('\n')}`)
      if (!ask.stream) {
        const whole = await answerWhole(response, wire, reply, { pace, random, failure, signal: gone.signal })
        keep()
        record.outcome = failure ? 'failed' : 'done'
        return whole
      }
      response.hijack()
      await streamReply(raw, wire, reply, {
        pace,
        random,
        failure,
        signal: gone.signal,
        onStart: keep,
        onChunk: () => void (record.chunks += 1),
      })
      record.outcome = isMidStream(failure) ? 'failed' : 'done'
      return response
    } catch (error) {
      record.outcome = gone.signal.aborted ? 'disconnected' : 'failed'
      if (!gone.signal.aborted) throw error
      return response.hijack()
    }
  }
}

interface WholeOptions {
  pace: Pace
  random: () => number
  failure: Failure | null
  signal: AbortSignal
}

async function answerWhole(response: FastifyReply, wire: Wire, reply: Reply, options: WholeOptions): Promise<unknown> {
  const { pace, random, failure, signal } = options
  const [least, most] = pace.firstTokenMs
  const chunks = chunkReply(reply.text, pace, random)
  await pause(least + random() * (most - least) + (chunks.at(-1)?.at ?? 0), signal)
  if (failure?.kind === 'error-event-mid-stream') throw wire.refuse('status-529')
  if (failure?.kind === 'hang-mid-stream') {
    response.hijack()
    await hang(signal)
  }
  if (failure?.kind === 'cut-mid-stream') {
    response.hijack()
    response.raw.destroy()
    return response
  }
  void response.headers(wire.headers(reply)).type('application/json')
  const whole = JSON.stringify(wire.whole(reply))
  return failure?.kind === 'malformed-sse' || failure?.kind === 'truncated-utf8' ? whole.slice(0, whole.length / 2) : whole
}
