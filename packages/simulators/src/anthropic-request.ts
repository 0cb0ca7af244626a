import type { PromptBlock } from './prompt-cache.ts'
import { WireError } from './wire-error.ts'

export interface PromptMessage {
  role: 'user' | 'assistant'
  text: string
}

export interface MessagesRequest {
  model: string
  maxTokens: number
  stream: boolean
  system: string
  messages: PromptMessage[]
  /** Everything that is billed as input, in the order in which prefixes are cached: tools, system, messages. */
  blocks: PromptBlock[]
}

const MAX_BREAKPOINTS = 4

/** Checks a body the way the Messages API does. Throws `WireError`. */
export function parseMessagesRequest(body: unknown): MessagesRequest {
  if (!isRecord(body)) throw invalid('Input should be a valid dictionary')
  const { model, max_tokens: maxTokens, messages } = body
  if (typeof model !== 'string' || !model) throw invalid('model: Field required')
  if (maxTokens === undefined) throw invalid('max_tokens: Field required')
  if (typeof maxTokens !== 'number' || !Number.isInteger(maxTokens) || maxTokens < 1)
    throw invalid('max_tokens: Input should be greater than or equal to 1')
  if (!Array.isArray(messages)) throw invalid('messages: Field required')
  if (messages.length === 0) throw invalid('messages: at least one message is required')

  const blocks: PromptBlock[] = []
  for (const tool of Array.isArray(body.tools) ? body.tools : []) addBlock(blocks, 'tool', tool, 'tools')
  const system = readContent(body.system ?? [], 'system', 'system', blocks).join('\n')
  const parsed = messages.map((message, index) => readMessage(message, index, messages.length, blocks))
  const last = blocks.at(-1)
  if (last && isRecord(body.cache_control)) last.cacheForMs = lifetime(body.cache_control)

  const breakpoints = blocks.filter((block) => block.cacheForMs !== null).length
  if (breakpoints > MAX_BREAKPOINTS)
    throw invalid(`A maximum of ${MAX_BREAKPOINTS} blocks with cache_control may be provided. Found ${breakpoints}.`)
  return { model, maxTokens, stream: body.stream === true, system, messages: parsed, blocks }
}

function readMessage(message: unknown, index: number, count: number, blocks: PromptBlock[]): PromptMessage {
  const where = `messages.${index}`
  if (!isRecord(message)) throw invalid(`${where}: Input should be a valid dictionary`)
  const { role } = message
  if (role !== 'user' && role !== 'assistant') throw invalid(`${where}.role: Input should be 'user' or 'assistant'`)
  if (index === 0 && role !== 'user') throw invalid('messages: first message must use the "user" role')
  const texts = readContent(message.content, where, role, blocks)
  const isPrefill = role === 'assistant' && index === count - 1
  if (!isPrefill && texts.length === 0)
    throw invalid(`${where}: all messages must have non-empty content except for the optional final assistant message`)
  return { role, text: texts.join('\n') }
}

/** Adds the blocks of `content` and returns their texts. A plain string is one text block. */
function readContent(content: unknown, where: string, kind: string, blocks: PromptBlock[]): string[] {
  const list = typeof content === 'string' ? (content ? [{ type: 'text', text: content }] : []) : content
  if (!Array.isArray(list)) throw invalid(`${where}: Input should be a valid string or list`)
  const texts: string[] = []
  for (const [index, block] of list.entries()) {
    addBlock(blocks, kind, block, `${where}.content.${index}`)
    if (block.type === 'text') texts.push(block.text)
  }
  return texts
}

function addBlock(blocks: PromptBlock[], kind: string, block: unknown, where: string): void {
  if (!isRecord(block)) throw invalid(`${where}: Input should be a valid dictionary`)
  const { cache_control: cacheControl, ...rest } = block
  if (rest.type === 'text' && (typeof rest.text !== 'string' || !rest.text))
    throw invalid(`${where}: text content blocks must be non-empty`)
  const text = rest.type === 'text' ? (rest.text as string) : JSON.stringify(rest)
  blocks.push({ kind, text, cacheForMs: isRecord(cacheControl) ? lifetime(cacheControl) : null })
}

function lifetime(cacheControl: Record<string, unknown>): number {
  if (cacheControl.type !== 'ephemeral') throw invalid("cache_control.type: Input should be 'ephemeral'")
  return cacheControl.ttl === '1h' ? 3_600_000 : 300_000
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function invalid(message: string): WireError {
  return new WireError('invalid_request_error', message)
}
