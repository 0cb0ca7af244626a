import { ProviderError } from '../provider-error.ts'
import type { Breaker, CallOutcome } from './breaker.ts'
import type { Llm } from './port.ts'

/** The same model, but while its server does not answer, a call fails at once. */
export function withBreaker(llm: Llm, breaker: Breaker): Llm {
  return {
    provider: llm.provider,
    model: llm.model,
    async *stream(request, signal) {
      const pass = breaker.enter()
      if (!pass) throw new ProviderError(llm.provider, 'breaker open', { retryable: true })
      let outcome: CallOutcome = 'unknown'
      try {
        for await (const part of llm.stream(request, signal)) {
          // Others need not wait for the end of a long reply to know that the server is back.
          if (pass.isProbe && part.type === 'delta') pass.settle('answered')
          yield part
        }
        outcome = 'answered'
      } catch (error) {
        // A deadline aborts with a `ProviderError`, a caller with anything else. A refusal is an answer.
        if (error instanceof ProviderError) outcome = error.retryable ? 'failed' : 'answered'
        throw error
      } finally {
        pass.settle(outcome)
      }
    },
  }
}
