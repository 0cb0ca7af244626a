import Anthropic, { APIConnectionError, APIError, APIUserAbortError } from '@anthropic-ai/sdk'
import type { MessageParam, TextBlockParam } from '@anthropic-ai/sdk/resources/messages'
import { ProviderError } from '../provider-error.ts'
import { countedUsage } from './counted-usage.ts'
import type { Llm, LlmBlock, LlmPart, LlmRequest, LlmUsage } from './port.ts'
import { asProviderError } from './sdk-error.ts'

export interface AnthropicOptions {
  apiKey: string
  model: string
  /** Root, without `/v1`. */
  baseUrl?: string
}

const ANTHROPIC_URL = 'https://api.anthropic.com'
const ERRORS = { api: APIError, connection: APIConnectionError, aborted: APIUserAbortError }

/** Anthropic Messages API, streamed. Retries are the caller's: the SDK's own would double a held budget's time. */
export function anthropicLlm({ apiKey, model, baseUrl }: AnthropicOptions): Llm {
  // Everything is given: the SDK would else look into the environment, and log what it cannot parse, which people said.
  const client = new Anthropic({ apiKey, authToken: null, baseURL: baseUrl ?? ANTHROPIC_URL, maxRetries: 0, logLevel: 'off' })
  return {
    provider: 'anthropic',
    model,
    async *stream(request, signal) {
      try {
        yield* read(client, model, request, signal)
      } catch (error) {
        throw asProviderError('anthropic', ERRORS, error, signal)
      }
    },
  }
}

async function* read(client: Anthropic, model: string, request: LlmRequest, signal: AbortSignal): AsyncGenerator<LlmPart> {
  const events = await client.messages.create(
    {
      model,
      max_tokens: request.maxOutputTokens,
      system: request.system.map(toBlock),
      messages: request.messages.map((message): MessageParam => ({ role: message.role, content: message.blocks.map(toBlock) })),
      stream: true,
    },
    { signal },
  )
  const usage: LlmUsage = { inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 0 }
  let reason: 'complete' | 'length' = 'complete'
  let ended = false
  for await (const event of events) {
    if (event.type === 'message_start') {
      const start = event.message.usage
      usage.inputTokens = start.input_tokens
      usage.cacheReadTokens = start.cache_read_input_tokens ?? 0
      usage.cacheWriteTokens = start.cache_creation_input_tokens ?? 0
      usage.outputTokens = start.output_tokens
      yield { type: 'start', usage: countedUsage({ ...usage }) }
    } else if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') {
      yield { type: 'delta', text: event.delta.text }
    } else if (event.type === 'message_delta') {
      usage.outputTokens = event.usage.output_tokens
      if (event.delta.stop_reason === 'max_tokens') reason = 'length'
    } else if (event.type === 'message_stop') {
      ended = true
    }
  }
  signal.throwIfAborted()
  // A connection that closes early ends the iteration without an error.
  if (!ended) throw new ProviderError('anthropic', 'stream ended early', { retryable: true })
  yield { type: 'end', usage: countedUsage(usage), reason }
}

function toBlock({ text, cacheUntilHere }: LlmBlock): TextBlockParam {
  return { type: 'text', text, ...(cacheUntilHere ? { cache_control: { type: 'ephemeral' } } : {}) }
}
