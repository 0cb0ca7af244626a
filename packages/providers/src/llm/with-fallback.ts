import { ProviderError } from '../provider-error.ts'
import type { Llm, LlmPart } from './port.ts'

/**
 * The first of these models that says a word: when one fails before, whatever the reason, the next is asked, and after the first
 * word never, so that no reply has two voices. `start` says who serves. An abort ends the chain.
 */
export function withFallback(llms: readonly [Llm, ...Llm[]]): Llm {
  return {
    provider: llms[0].provider,
    model: llms[0].model,
    isChain: llms.length > 1,
    async *stream(request, signal) {
      const failures: ProviderError[] = []
      for (const [index, llm] of llms.entries()) {
        // `start` is said once, so it waits until this model has spoken, unless there is no other.
        const waits = index < llms.length - 1
        let held: LlmPart | null = null
        const thoughts: LlmPart[] = []
        let hasSpoken = false
        try {
          for await (const part of llm.stream(request, signal)) {
            if (part.type === 'start') {
              const start: LlmPart = { servedBy: { provider: llm.provider, model: llm.model }, ...part }
              if (waits) held = start
              else yield start
              continue
            }
            // What one thought that then failed is nobody's answer.
            if (part.type === 'thought' && !hasSpoken && waits) {
              thoughts.push(part)
              continue
            }
            hasSpoken = true
            if (held) yield held
            held = null
            yield* thoughts.splice(0)
            yield part
          }
          return
        } catch (error) {
          // What a stopped model has read is to be paid.
          if (held && signal.aborted) {
            yield held
            yield* thoughts
          }
          if (signal.aborted || hasSpoken || !(error instanceof ProviderError)) throw error
          failures.push(error)
        }
      }
      // All have failed: the same call may work later when it may at any of them.
      throw failures.find((failure) => failure.retryable) ?? failures[0]!
    },
  }
}
