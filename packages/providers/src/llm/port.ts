/** Text of a prompt. `cacheUntilHere`: everything up to the end of this block is a prefix worth caching. */
export interface LlmBlock {
  text: string
  /** Our own English prose, in which nobody else has a word: a token of it is two bytes at the least, with every tokenizer. */
  isProse?: boolean
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

/** Tokens as the provider counted them, whole and sane. The three inputs do not overlap: all that was read is their sum. */
export interface LlmUsage {
  inputTokens: number
  cacheReadTokens: number
  cacheWriteTokens: number
  outputTokens: number
}

/** Who answers, where several might. */
export interface ServedBy {
  provider: string
  model: string
}

/**
 * One stream: `start` once, `delta` and `thought` any number of times, `end` once. A `thought` is what a model tells itself before it
 * speaks, where its server lets it be heard: nobody is shown it, and it is paid for. `start` has the input's usage where the provider
 * says it early, so that a stopped stream can still be billed, and `servedBy` where a model of a chain answers; `end` has the
 * final figures, or `null` from a server that does not count.
 */
export type LlmPart =
  | { type: 'start'; usage: LlmUsage | null; servedBy?: ServedBy }
  | { type: 'delta'; text: string }
  | { type: 'thought'; text: string }
  | { type: 'end'; usage: LlmUsage | null; reason: 'complete' | 'length' }

/** Throws `ProviderError`; an abort ends the call at the provider and throws the signal's reason. */
export interface Llm {
  readonly provider: string
  readonly model: string
  /** Another model may answer instead: what one was counted says nothing of the other. */
  readonly isChain?: boolean
  stream(request: LlmRequest, signal: AbortSignal): AsyncIterable<LlmPart>
}
