import { ProviderError } from '../provider-error.ts'
import type { Llm, LlmPart } from './port.ts'

export interface LlmDeadlines {
  /** ms from the call to the first part. */
  firstMs: number
  /** ms between two parts. */
  nextMs: number
  /** ms from the call to the last part, however steadily they drip. */
  totalMs: number
}

/** The same model, but a silent stream ends in a retryable `ProviderError`, and its call is cancelled. */
export function withDeadlines(llm: Llm, { firstMs, nextMs, totalMs }: LlmDeadlines): Llm {
  return {
    provider: llm.provider,
    model: llm.model,
    async *stream(request, signal) {
      const deadline = new AbortController()
      const late = new ProviderError(llm.provider, 'deadline passed', { retryable: true })
      const parts = llm.stream(request, AbortSignal.any([signal, deadline.signal]))[Symbol.asyncIterator]()
      let waitMs = firstMs
      const overall = setTimeout(() => deadline.abort(late), totalMs)
      try {
        for (;;) {
          const timer = setTimeout(() => deadline.abort(late), waitMs)
          let next: IteratorResult<LlmPart>
          try {
            next = await parts.next()
          } finally {
            clearTimeout(timer)
          }
          if (next.done) return
          yield next.value
          waitMs = nextMs
        }
      } finally {
        clearTimeout(overall)
        await parts.return?.()
      }
    },
  }
}
