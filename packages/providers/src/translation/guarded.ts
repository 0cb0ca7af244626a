import type { Breaker, CallOutcome } from '../llm/breaker.ts'
import { isKeyRefused, ProviderError } from '../provider-error.ts'
import type { TranslationEngine } from './port.ts'

/** The same engine, but a call that takes longer than `deadlineMs` ends, and while the vendor does not answer, one fails at once. */
export function guarded(engine: TranslationEngine, { breaker, deadlineMs }: { breaker: Breaker; deadlineMs: number }): TranslationEngine {
  const fail = (message: string) => new ProviderError(engine.name, message, { retryable: true })
  return {
    ...engine,
    async translate(request, signal) {
      // What needs no call says nothing of the vendor.
      if (request.texts.length === 0 || !engine.supports(request.from, request.to)) return engine.translate(request, signal)
      signal.throwIfAborted()
      const pass = breaker.enter()
      if (!pass) throw fail('breaker open')
      const deadline = new AbortController()
      const timer = setTimeout(() => deadline.abort(fail('deadline passed')), deadlineMs)
      let outcome: CallOutcome = 'unknown'
      try {
        const result = await engine.translate(request, AbortSignal.any([signal, deadline.signal]))
        outcome = 'answered'
        return result
      } catch (error) {
        // A caller's abort is none of the vendor's doing. To refuse a text is an answer, to refuse the key is none.
        if (!signal.aborted && error instanceof ProviderError) outcome = error.retryable || isKeyRefused(error) ? 'failed' : 'answered'
        throw error
      } finally {
        clearTimeout(timer)
        pass.settle(outcome)
      }
    },
  }
}
