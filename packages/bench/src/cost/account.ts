import { countTokens } from '@parley/simulators/count-tokens'
import type { PromptBlock } from '@parley/simulators/prompt-cache'
import type { BilledCall, CostRole } from './billed-provider.ts'

/** What a token of input costs, against one that no cache has touched. */
const PRICE = { input: 1, written: 1.25, read: 0.1 }
/** Shorter prefixes are not cached. */
export const MIN_TOKENS = 1024

export interface CallCost {
  role: CostRole
  tokens: number
  input: number
  written: number
  read: number
  units: number
  /** Tokens of the longest beginning that some earlier call of this role has had marked, long enough to be cached. */
  known: number
  /** A known beginning was not read, but paid for again. */
  isRewritten: boolean
  /** Bytes of the last prompt of this role that this one does not begin with. */
  diffBytes: number
  /** With a cache that keeps everything from the first token on, and one that begins at `MIN_TOKENS`. */
  perfect: number
  perfectFromMinimum: number
}

/** Goes through the calls of one talk in order. */
export function accountCalls(calls: readonly BilledCall[]): CallCost[] {
  const earlier: Record<CostRole, (readonly PromptBlock[])[]> = { partner: [], coach: [] }
  return calls.map(({ role, blocks, usage }) => {
    const before = earlier[role]
    const tokens = usage.input + usage.written + usage.read
    const shared = Math.max(0, ...before.map((prompt) => tokensOf(prompt.slice(0, sharedBlocks(prompt, blocks)))))
    const known = Math.max(0, ...before.map((prompt) => markedTokens(prompt, sharedBlocks(prompt, blocks))))
    const last = before.at(-1)
    before.push(blocks)
    return {
      role,
      tokens,
      ...usage,
      units: usage.input * PRICE.input + usage.written * PRICE.written + usage.read * PRICE.read,
      known,
      isRewritten: usage.read < known,
      diffBytes: last ? bytesOf(last.slice(sharedBlocks(last, blocks))) : 0,
      perfect: shared * PRICE.read + (tokens - shared) * PRICE.written,
      perfectFromMinimum:
        tokens < MIN_TOKENS
          ? tokens
          : shared < MIN_TOKENS
            ? tokens * PRICE.written
            : shared * PRICE.read + (tokens - shared) * PRICE.written,
    }
  })
}

export interface Totals {
  tokens: number
  units: number
  ratio: number
  perfectRatio: number
  perfectFromMinimumRatio: number
  rewritten: number
  calls: number
}

export function sumCosts(costs: readonly CallCost[]): Totals {
  const sum = (pick: (cost: CallCost) => number) => costs.reduce((total, cost) => total + pick(cost), 0)
  const tokens = sum((cost) => cost.tokens)
  return {
    tokens,
    units: sum((cost) => cost.units),
    ratio: sum((cost) => cost.units) / tokens,
    perfectRatio: sum((cost) => cost.perfect) / tokens,
    perfectFromMinimumRatio: sum((cost) => cost.perfectFromMinimum) / tokens,
    rewritten: costs.filter((cost) => cost.isRewritten).length,
    calls: costs.length,
  }
}

function sharedBlocks(one: readonly PromptBlock[], other: readonly PromptBlock[]): number {
  const end = one.findIndex(({ kind, text }, index) => other[index]?.kind !== kind || other[index].text !== text)
  return end < 0 ? one.length : end
}

/** Tokens up to the last breakpoint among the first `count` blocks, when that is long enough for the cache. */
function markedTokens(blocks: readonly PromptBlock[], count: number): number {
  const last = blocks.slice(0, count).findLastIndex(({ cacheForMs }) => cacheForMs !== null)
  const tokens = tokensOf(blocks.slice(0, last + 1))
  return tokens >= MIN_TOKENS ? tokens : 0
}

function tokensOf(blocks: readonly PromptBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + countTokens(text), 0)
}

function bytesOf(blocks: readonly PromptBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
}
