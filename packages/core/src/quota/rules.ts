import type { BudgetView } from '@parley/contracts/quota'
import type { LlmRequest, LlmUsage } from '@parley/providers/llm/port'

export interface BudgetFigures {
  granted: number | null
  held: number
  spent: number
  /** The part of `held` that is kept for debriefs. */
  reserved: number
  /** Tokens that the newest answer read and said; 0 before the first. */
  lastAnswer: number
}

/** What a line of usual length and the least of an answer come to, at the most. */
const NEW_WORDS_TOKENS = 400

/** What the owner sees: holds of calls come back within seconds, so they are not shown as gone. */
export function toBudgetView({ granted, spent, reserved, lastAnswer }: BudgetFigures): BudgetView {
  const needed = lastAnswer === 0 ? 0 : lastAnswer + NEW_WORDS_TOKENS
  return { granted, spent, left: granted === null ? null : granted - spent, reserved, needed }
}

/** What may still be held. */
export function free({ granted, held, spent }: Pick<BudgetFigures, 'granted' | 'held' | 'spent'>): number {
  return granted === null ? Number.POSITIVE_INFINITY : granted - held - spent
}

/** Tokens that chat templates add around one message, at the most. */
const MESSAGE_OVERHEAD_TOKENS = 16

/** UTF-8 bytes of a prompt. A token is never less than a byte, so bytes bound tokens. */
export function promptBytes({ system, messages }: LlmRequest): number {
  return [...system, ...messages.flatMap((message) => message.blocks)].reduce((sum, block) => sum + Buffer.byteLength(block.text), 0)
}

/** An earlier call whose prompt is the beginning of the next one's: its input is known to the token. */
export interface KnownPrefix {
  inputTokens: number
  promptBytes: number
}

/** Bytes that a token of our own prose has at the least; about four is what it has. */
const PROSE_BYTES_PER_TOKEN = 2

/** The most tokens that `request` can be read as. */
export function boundInput(request: LlmRequest, known: KnownPrefix | null): number {
  const bytes = promptBytes(request)
  const prose = request.system.reduce((sum, { text, isProse }) => sum + (isProse ? Buffer.byteLength(text) : 0), 0)
  const byBytes = bytes - prose + Math.ceil(prose / PROSE_BYTES_PER_TOKEN)
  const all = byBytes + (request.messages.length + request.system.length) * MESSAGE_OVERHEAD_TOKENS
  if (!known || known.promptBytes > bytes) return all
  const newBytes = bytes - known.promptBytes
  return Math.min(all, known.inputTokens + newBytes + countNewMessages(request, newBytes) * MESSAGE_OVERHEAD_TOKENS)
}

/** How many messages at the end of a prompt its last `bytes` can be, and the one that they may begin in. */
function countNewMessages({ messages }: LlmRequest, bytes: number): number {
  let count = 1
  for (let left = bytes; left > 0 && count <= messages.length; count += 1) {
    const blocks = messages[messages.length - count]?.blocks ?? []
    left -= blocks.reduce((sum, block) => sum + Buffer.byteLength(block.text), 0)
  }
  return count
}

/** What to keep for later out of what is free: `tokens`, but never more than `share` of it. Nothing has to be kept of what has no end. */
export function sizeReserve(left: number, { tokens, share }: { tokens: number; share: number }): number {
  return Number.isFinite(left) ? Math.max(0, Math.min(tokens, Math.floor(left * share))) : 0
}

export interface CallSize {
  /** Tokens to hold. */
  hold: number
  /** What the provider is allowed to say. */
  maxOutputTokens: number
}

/** The hold for a call, its output cap shrunk to what is left; `null` when not even `floor` tokens of output fit. */
export function sizeCall(left: number, inputBound: number, cap: number, floor: number): CallSize | null {
  const maxOutputTokens = Math.min(cap, left - inputBound)
  return maxOutputTokens < floor ? null : { hold: inputBound + maxOutputTokens, maxOutputTokens }
}

/** Tokens that count: reading from the cache is free, writing to it is not. */
export function billedTokens(usage: LlmUsage): number {
  return usage.inputTokens + usage.cacheWriteTokens + usage.outputTokens
}

/** UTF-8 bytes of a token of ordinary text, about, over our languages (English near 4, Chinese and Hindi near 3). */
const BYTES_PER_TOKEN = 3

/** Tokens of a text that no provider counted. */
export function estimateTokens(bytes: number): number {
  return Math.ceil(bytes / BYTES_PER_TOKEN)
}
