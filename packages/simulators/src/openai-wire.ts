import { OpenAiError } from './openai-error.ts'
import type { Refusal, Reply, Wire } from './wire.ts'

const OVERLOADED = new OpenAiError(503, 'server_error', 'The server is currently overloaded with other requests. Please try again later.')
const REFUSALS: Record<Refusal, OpenAiError> = {
  'status-429': new OpenAiError(429, 'requests', 'Rate limit reached for requests.', { code: 'rate_limit_exceeded' }),
  'status-529': OVERLOADED,
  'status-500': new OpenAiError(500, 'server_error', 'The server had an error while processing your request.'),
}

export interface OpenAiWireOptions {
  /** Epoch seconds. */
  created: number
  /** The client asked for a last chunk with the usage. */
  includeUsage: boolean
}

/** The chunks of Chat Completions. */
export function openAiWire({ created, includeUsage }: OpenAiWireOptions): Wire {
  const chunk = (reply: Reply, choices: object[], more: object = includeUsage ? { usage: null } : {}) =>
    event({ ...head(reply, 'chat.completion.chunk', created), choices, ...more })
  const choice = (delta: object, finishReason: string | null = null) => [{ index: 0, delta, logprobs: null, finish_reason: finishReason }]
  return {
    vendor: 'openai',
    headers: (reply) => ({ 'x-request-id': reply.requestId, 'openai-version': '2020-10-01' }),
    start: (reply) => chunk(reply, choice({ role: 'assistant', content: '', refusal: null })),
    first: () => '',
    delta: (reply, text) => chunk(reply, choice({ content: text })),
    end: (reply) =>
      chunk(reply, choice({}, finishReason(reply))) + (includeUsage ? chunk(reply, [], { usage: usage(reply) }) : '') + 'data: [DONE]\n\n',
    malformed: 'data: {"id":"chatcmpl-0","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"conte\n\n',
    overloaded: event(OVERLOADED.body()),
    whole: (reply) => ({
      ...head(reply, 'chat.completion', created),
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: reply.text, refusal: null, annotations: [] },
          logprobs: null,
          finish_reason: finishReason(reply),
        },
      ],
      usage: usage(reply),
    }),
    refuse: (kind) => REFUSALS[kind],
  }
}

function head(reply: Reply, object: string, created: number): object {
  return { id: `chatcmpl-${reply.id}`, object, created, model: reply.model, service_tier: 'default', system_fingerprint: null }
}

function finishReason({ isCut }: Reply): 'length' | 'stop' {
  return isCut ? 'length' : 'stop'
}

function usage({ input, outputTokens }: Reply): object {
  const prompt = input.input + input.written + input.read
  return {
    prompt_tokens: prompt,
    completion_tokens: outputTokens,
    total_tokens: prompt + outputTokens,
    prompt_tokens_details: { cached_tokens: input.read, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0, accepted_prediction_tokens: 0, rejected_prediction_tokens: 0 },
  }
}

function event(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`
}
