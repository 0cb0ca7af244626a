import { ProviderError } from '../provider-error.ts'
import type { Llm, LlmPart, LlmRequest, LlmUsage } from './port.ts'

export interface FakeReply {
  text: string
  /** What it tells itself before. */
  thought?: string
  /** Code units a delta. */
  chunk?: number
  /** ms before the first delta and between deltas. */
  delayMs?: number
  usage?: Partial<LlmUsage>
  /** Says no figures, as some servers do. */
  uncounted?: boolean
  /** Fails with a `ProviderError` after this many deltas. */
  failAfter?: number
  /** Never says another word after this many deltas. */
  hangAfter?: number
}

export interface FakeLlm extends Llm {
  readonly requests: LlmRequest[]
  /** Streams that an abort ended. */
  aborted: number
  /** Streams that are open now. */
  open: number
}

/** A model whose words a test chooses. One token per UTF-8 byte: the dearest that a real one could be. */
export function fakeLlm(answer: (request: LlmRequest) => FakeReply): FakeLlm {
  const fake: FakeLlm = {
    provider: 'fake',
    model: 'fake-1',
    requests: [],
    aborted: 0,
    open: 0,
    async *stream(request, signal): AsyncGenerator<LlmPart> {
      fake.requests.push(request)
      const {
        text,
        thought,
        chunk = 4,
        delayMs = 0,
        failAfter = Number.POSITIVE_INFINITY,
        hangAfter = Number.POSITIVE_INFINITY,
        usage,
        uncounted = false,
      } = answer(request)
      const pause = async (ms: number) => {
        signal.throwIfAborted()
        await new Promise<void>((resolve, reject) => {
          const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(resolve, ms)
          signal.addEventListener('abort', () => {
            clearTimeout(timer)
            reject(signal.reason)
          })
        })
      }
      const total: LlmUsage = {
        inputTokens: inputBytes(request),
        cacheReadTokens: 0,
        cacheWriteTokens: 0,
        outputTokens: bytes(text),
        ...usage,
      }
      fake.open += 1
      try {
        if (failAfter === 0) throw new ProviderError('fake', 'told to fail', { retryable: true })
        await pause(hangAfter === 0 ? Number.POSITIVE_INFINITY : delayMs)
        yield { type: 'start', usage: uncounted ? null : { ...total, outputTokens: 0 } }
        if (thought) yield { type: 'thought', text: thought }
        for (let at = 0, count = 0; at < text.length; at += chunk, count += 1) {
          if (count >= failAfter) throw new ProviderError('fake', 'told to fail', { retryable: true })
          await pause(count >= hangAfter ? Number.POSITIVE_INFINITY : delayMs)
          yield { type: 'delta', text: text.slice(at, at + chunk) }
        }
        yield { type: 'end', usage: uncounted ? null : total, reason: 'complete' }
      } finally {
        fake.open -= 1
        if (signal.aborted) fake.aborted += 1
      }
    },
  }
  return fake
}

function bytes(text: string): number {
  return Buffer.byteLength(text)
}

function inputBytes({ system, messages }: LlmRequest): number {
  return [...system, ...messages.flatMap((message) => message.blocks)].reduce((sum, block) => sum + bytes(block.text), 0)
}
