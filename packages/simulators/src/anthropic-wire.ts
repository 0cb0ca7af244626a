import { type Reply, type Refusal, type Wire } from './wire.ts'
import { WireError } from './wire-error.ts'

const PING_EVERY = 24
const REFUSALS: Record<Refusal, WireError> = {
  'status-429': new WireError('rate_limit_error', 'This request would exceed the rate limit for your organization.'),
  'status-529': new WireError('overloaded_error', 'Overloaded'),
  'status-500': new WireError('api_error', 'Internal server error'),
}

/** The events of the Messages API, anthropic-version 2023-06-01. */
export const anthropicWire: Wire = {
  vendor: 'anthropic',
  headers: (reply) => ({ 'request-id': reply.requestId }),
  start: (reply) =>
    event('message_start', { message: { ...message(reply, Math.min(1, reply.outputTokens)), content: [], stop_reason: null } }),
  // A model that has nothing to say ends its turn without any content block.
  first: () => event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }) + event('ping'),
  delta: (_reply, text, index) =>
    event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }) + ((index + 1) % PING_EVERY === 0 ? event('ping') : ''),
  end: (reply) =>
    (reply.text ? event('content_block_stop', { index: 0 }) : '') +
    event('message_delta', { delta: { stop_reason: stopReason(reply), stop_sequence: null }, usage: usage(reply) }) +
    event('message_stop'),
  malformed: 'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_de\n\n',
  overloaded: event('error', { error: { type: 'overloaded_error', message: 'Overloaded' } }),
  whole: (reply) => message(reply),
  refuse: (kind) => REFUSALS[kind],
}

function message(reply: Reply, outputTokens = reply.outputTokens): object {
  return {
    id: `msg_${reply.id}`,
    type: 'message',
    role: 'assistant',
    model: reply.model,
    content: reply.text ? [{ type: 'text', text: reply.text }] : [],
    stop_reason: stopReason(reply),
    stop_sequence: null,
    usage: usage(reply, outputTokens),
  }
}

function stopReason({ isCut }: Reply): 'max_tokens' | 'end_turn' {
  return isCut ? 'max_tokens' : 'end_turn'
}

function usage({ input, outputTokens }: Reply, output = outputTokens): object {
  return {
    input_tokens: input.input,
    cache_creation_input_tokens: input.written,
    cache_read_input_tokens: input.read,
    output_tokens: output,
  }
}

function event(type: string, data: object = {}): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`
}
