import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from 'openai'
import type {
  ChatCompletionChunk,
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions'
import type { CompletionUsage } from 'openai/resources/completions'
import { ProviderError } from '../provider-error.ts'
import { countedUsage } from './counted-usage.ts'
import { type Dialect, dialectOf, nextDialect } from './openai-dialect.ts'
import { readDelta } from './openai-delta.ts'
import type { Llm, LlmBlock, LlmPart, LlmRequest, LlmUsage } from './port.ts'
import { asProviderError } from './sdk-error.ts'
import { createShortMemory } from './short-memory.ts'
import { createThoughtFilter, holdsThoughtEnd } from './thoughts.ts'

export interface OpenAiOptions {
  apiKey: string
  model: string
  /** With `/v1`. Any server that speaks Chat Completions. */
  baseUrl?: string
}

export const OPENAI_URL = 'https://api.openai.com/v1'
const ERRORS = { api: APIError, connection: APIConnectionError, aborted: APIUserAbortError }

/** OpenAI Chat Completions, streamed, at OpenAI or at a server that speaks as OpenAI does. Retries are the caller's. */
export function openAiLlm({ apiKey, model, baseUrl = OPENAI_URL }: OpenAiOptions): Llm {
  const client = createClient(apiKey, baseUrl)
  const known = createShortMemory(dialectOf(baseUrl))
  // Prompts of some models begin a thought, which then only ends in the text: so until an answer is without. OpenAI's own do not.
  const habit = { beginsInThought: baseUrl !== OPENAI_URL }

  /** Asks in the dialect that worked last, and in another when the server refuses it: a refusal costs no tokens. */
  async function ask(request: LlmRequest, signal: AbortSignal): Promise<AsyncIterable<ChatCompletionChunk>> {
    for (let dialect = known.value; ; ) {
      try {
        const chunks = await client.chat.completions.create(toBody(model, request, dialect), { signal })
        known.learn(dialect)
        return chunks
      } catch (error) {
        if (signal.aborted || !(error instanceof APIError)) throw error
        const next = nextDialect(dialect, error.status, `${error.param ?? ''} ${error.message}`)
        if (!next) throw error
        dialect = next
      }
    }
  }

  return {
    provider: 'openai',
    model,
    async *stream(request, signal) {
      try {
        yield* read(await ask(request, signal), request, habit, signal)
      } catch (error) {
        throw asProviderError('openai', ERRORS, error, signal)
      }
    },
  }
}

/** Everything is given: the SDK would else look into the environment, and log what it cannot parse, which people said. */
function createClient(apiKey: string, baseURL: string): OpenAI {
  // The SDK adds headers that the environment names, and who runs it on what; a server needs these three.
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  return new OpenAI({
    apiKey,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL,
    maxRetries: 0,
    logLevel: 'off',
    fetch: (url, init) => fetch(url, { ...init, headers }),
  })
}

function toBody(model: string, request: LlmRequest, { limits, efforts, usages }: Dialect): ChatCompletionCreateParamsStreaming {
  const system = request.system.length > 0 ? [{ role: 'system' as const, content: join(request.system) }] : []
  const messages = request.messages.map(({ role, blocks }): ChatCompletionMessageParam => ({ role, content: join(blocks) }))
  return {
    model,
    messages: [...system, ...messages],
    stream: true,
    [limits[0] ?? 'max_tokens']: request.maxOutputTokens,
    ...(efforts[0] ? { reasoning_effort: efforts[0] } : {}),
    ...(usages[0] ? { stream_options: { include_usage: true } } : {}),
  }
}

/** One string: many servers know no list of parts. */
function join(blocks: readonly LlmBlock[]): string {
  return blocks.map(({ text }) => text).join('\n\n')
}

async function* read(
  chunks: AsyncIterable<ChatCompletionChunk>,
  request: LlmRequest,
  habit: { beginsInThought: boolean },
  signal: AbortSignal,
): AsyncGenerator<LlmPart> {
  const thoughts = createThoughtFilter(habit.beginsInThought)
  let usage: LlmUsage | null = null
  let finish: string | null = null
  let started = false
  for await (const chunk of chunks) {
    if (!started) yield { type: 'start', usage: null }
    started = true
    // Some servers count as they go; the last figures are the final ones.
    if (chunk.usage) usage = toUsage(chunk.usage)
    const choice = chunk.choices?.[0]
    for (const part of readDelta(choice?.delta)) {
      const words = part.type === 'thought' ? [part] : thoughts.push(part.text)
      // Said aloud, it is too late for this answer, but not for the next; who wrote the signs in a line teaches nothing by them.
      if (thoughts.hasStrayEnd && !holdsThoughtEnd(linesOf(request))) habit.beginsInThought = true
      yield* words
    }
    finish = choice?.finish_reason ?? finish
  }
  signal.throwIfAborted()
  // A connection that closes early ends the iteration without an error.
  if (!finish) throw new ProviderError('openai', 'stream ended early', { retryable: true })
  if (thoughts.isOpen && finish !== 'length') habit.beginsInThought = false
  yield* thoughts.end(finish === 'length')
  yield { type: 'end', usage, reason: finish === 'length' ? 'length' : 'complete' }
}

function linesOf({ messages }: LlmRequest): string {
  return messages.map(({ blocks }) => join(blocks)).join('\n')
}

/** OpenAI's prompt tokens include what was read from a cache and written to it. */
function toUsage({ prompt_tokens: prompt, completion_tokens: output, prompt_tokens_details: details }: CompletionUsage): LlmUsage | null {
  const cacheReadTokens = details?.cached_tokens ?? 0
  const cacheWriteTokens = Math.min(details?.cache_write_tokens ?? 0, prompt - cacheReadTokens)
  return countedUsage({ inputTokens: prompt - cacheReadTokens - cacheWriteTokens, cacheReadTokens, cacheWriteTokens, outputTokens: output })
}
