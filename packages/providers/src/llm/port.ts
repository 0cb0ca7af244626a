/** Text of a prompt. `cacheUntilHere`: everything up to the end of this block is a prefix worth caching. */
export interface LlmBlock {
  text: string
  cacheUntilHere?: boolean
}

export interface LlmMessage {
  role: 'user' | 'assistant'
  blocks: LlmBlock[]
}

export interface LlmRequest {
  system: LlmBlock[]
  messages: LlmMessage[]
  maxOutputTokens: number
}

/** Tokens as the provider counted them. The three inputs do not overlap: all that was read is their sum. */
export interface LlmUsage {
  inputTokens: number
  cacheReadTokens: number
  cacheWriteTokens: number
  outputTokens: number
}

/**
 * One stream: `start` once, `delta` any number of times, `end` once. `start` has the input's usage where the provider
 * says it early, so that a stopped stream can still be billed; `end` has the final figures.
 */
export type LlmPart =
  | { type: 'start'; usage: LlmUsage | null }
  | { type: 'delta'; text: string }
  | { type: 'end'; usage: LlmUsage; reason: 'complete' | 'length' }

/** Throws `ProviderError`; an abort ends the call at the provider and throws the signal's reason. */
export interface Llm {
  readonly provider: string
  readonly model: string
  stream(request: LlmRequest, signal: AbortSignal): AsyncIterable<LlmPart>
}
