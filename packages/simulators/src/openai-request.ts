import type { PromptMessage } from './anthropic-request.ts'
import { badRequest, OpenAiError } from './openai-error.ts'

export interface ChatRequest {
  model: string
  maxTokens: number
  stream: boolean
  includeUsage: boolean
  system: string
  messages: PromptMessage[]
  /** Everything that is billed as input, in order. */
  prompt: string
}

const ROLES = ['system', 'developer', 'user', 'assistant']

/** Checks a body the way Chat Completions does. Throws `OpenAiError`. */
export function parseChatRequest(body: unknown): ChatRequest {
  if (!isRecord(body)) throw badRequest('We could not parse the JSON body of your request.')
  const { model, messages, stream, stream_options: streamOptions } = body
  if (typeof model !== 'string' || !model) throw badRequest('you must provide a model parameter')
  if (model === 'missing') {
    const message = `The model \`${model}\` does not exist or you do not have access to it.`
    throw new OpenAiError(404, 'invalid_request_error', message, { code: 'model_not_found' })
  }
  if (!Array.isArray(messages)) throw badRequest("Missing required parameter: 'messages'.", missing('messages'))
  if (messages.length === 0) {
    const message = "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead."
    throw badRequest(message, { code: 'empty_array', param: 'messages' })
  }
  if (streamOptions && stream !== true) {
    throw badRequest("The 'stream_options' parameter is only allowed when 'stream' is enabled.", { param: 'stream_options' })
  }
  checkEffort(model, body.reasoning_effort)
  const read = messages.map(readMessage)
  const isInstruction = ({ role }: { role: string }) => role === 'system' || role === 'developer'
  return {
    model,
    maxTokens: readLimit(model, body),
    stream: stream === true,
    includeUsage: isRecord(streamOptions) && streamOptions.include_usage === true,
    system: read
      .filter(isInstruction)
      .map(({ text }) => text)
      .join('\n'),
    messages: read.filter((message): message is PromptMessage => !isInstruction(message)),
    prompt: read.map(({ text }) => text).join(''),
  }
}

/** Models that think take `max_completion_tokens` and an effort; older ones know no effort. */
function thinks(model: string): boolean {
  return /^(gpt-[5-9]|o\d)/.test(model)
}

function readLimit(model: string, { max_tokens: old, max_completion_tokens: limit }: Record<string, unknown>): number {
  if (old !== undefined && thinks(model)) {
    const message = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
    throw badRequest(message, { code: 'unsupported_parameter', param: 'max_tokens' })
  }
  if (old !== undefined && limit !== undefined) {
    throw badRequest("Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.", {
      code: 'invalid_parameter_combination',
    })
  }
  const given = limit ?? old ?? Number.MAX_SAFE_INTEGER
  if (typeof given === 'number' && Number.isInteger(given) && given >= 1) return given
  const param = limit === undefined ? 'max_tokens' : 'max_completion_tokens'
  throw badRequest(`Invalid '${param}': integer below minimum value. Expected a value >= 1.`, { code: 'integer_below_min_value', param })
}

function checkEffort(model: string, effort: unknown): void {
  if (effort === undefined) return
  if (!thinks(model)) throw badRequest('Unrecognized request argument supplied: reasoning_effort')
  const isOlder = /^(gpt-5$|gpt-5-|o\d)/.test(model)
  const known: unknown[] = isOlder ? ['minimal', 'low', 'medium', 'high'] : ['none', 'low', 'medium', 'high', 'xhigh', 'max']
  if (known.includes(effort)) return
  const message = `Unsupported value: ${JSON.stringify(effort)} is not supported with the '${model}' model. Supported values are: ${known.join(', ')}.`
  throw badRequest(message, { code: 'unsupported_value', param: 'reasoning_effort' })
}

function readMessage(message: unknown, index: number): { role: string; text: string } {
  const where = `messages[${index}]`
  if (!isRecord(message)) throw badRequest(`Invalid type for '${where}': expected an object.`, { code: 'invalid_type', param: where })
  const { role, content } = message
  if (typeof role !== 'string' || !ROLES.includes(role)) {
    const message = `Invalid value: '${String(role)}'. Supported values are: ${ROLES.join(', ')}.`
    throw badRequest(message, { code: 'invalid_value', param: `${where}.role` })
  }
  return { role, text: readContent(content, `${where}.content`) }
}

/** A string, or a list of text parts. */
function readContent(content: unknown, where: string): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) {
    throw badRequest(`Invalid value for '${where}': expected a string or an array of parts.`, { code: 'invalid_type', param: where })
  }
  const texts = content.map((part: unknown, index) => {
    if (isRecord(part) && part.type === 'text' && typeof part.text === 'string') return part.text
    throw badRequest(`Invalid value for '${where}[${index}]': this model reads text only.`, { code: 'invalid_value', param: where })
  })
  return texts.join('\n')
}

function missing(param: string): { code: string; param: string } {
  return { code: 'missing_required_parameter', param }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
