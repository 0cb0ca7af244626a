import { createHash } from 'node:crypto'
import { countTokens } from './count-tokens.ts'

export interface PromptBlock {
  /** Where the block stands: `tool`, `system`, or a message's role. */
  kind: string
  text: string
  /** How long a prefix that ends here is kept; `null` when the block is no breakpoint. */
  cacheForMs: number | null
}

/** Tokens of a prompt. The three do not overlap. */
export interface InputUsage {
  input: number
  written: number
  read: number
}

interface Prefix {
  key: string
  tokens: number
  cacheForMs: number | null
}

/** Shorter prefixes are not cached, as with most of the real models. */
const MIN_TOKENS = 1024
/** How many blocks before a breakpoint the API looks for an older entry. */
const LOOKBACK_BLOCKS = 20
const SWEEP_ABOVE = 5000

/** Prefixes of prompts, kept per key and model, as the API's prompt cache keeps them. */
export class PromptCache {
  readonly #now: () => number
  readonly #expiry = new Map<string, { at: number; forMs: number }>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** What the prompt costs now. `keep` makes its breakpoints readable: call it when the response begins, not before. */
  account(scope: string, blocks: readonly PromptBlock[]): { usage: InputUsage; keep: () => void } {
    const prefixes = prefixesOf(scope, blocks)
    const total = prefixes.at(-1)?.tokens ?? 0
    const marked = prefixes.filter((prefix) => prefix.cacheForMs !== null && prefix.tokens >= MIN_TOKENS)
    const hit = this.#longestHit(prefixes)
    const read = hit?.tokens ?? 0
    const written = Math.max(0, (marked.at(-1)?.tokens ?? 0) - read)
    const keep = () => {
      if (hit) this.#touch(hit.key, this.#expiry.get(hit.key)?.forMs ?? 0)
      for (const prefix of marked) this.#touch(prefix.key, prefix.cacheForMs!)
      if (this.#expiry.size > SWEEP_ABOVE) this.#sweep()
    }
    return { usage: { input: total - read - written, written, read }, keep }
  }

  #longestHit(prefixes: Prefix[]): Prefix | undefined {
    let best: Prefix | undefined
    for (const [index, prefix] of prefixes.entries()) {
      if (prefix.cacheForMs === null) continue
      const window = prefixes.slice(Math.max(0, index - LOOKBACK_BLOCKS), index + 1)
      best = window.findLast(({ key }) => (this.#expiry.get(key)?.at ?? 0) > this.#now()) ?? best
    }
    return best
  }

  #touch(key: string, forMs: number): void {
    this.#expiry.set(key, { at: this.#now() + forMs, forMs })
  }

  #sweep(): void {
    for (const [key, { at }] of this.#expiry) if (at <= this.#now()) this.#expiry.delete(key)
  }
}

function prefixesOf(scope: string, blocks: readonly PromptBlock[]): Prefix[] {
  const hash = createHash('sha256').update(scope)
  let tokens = 0
  return blocks.map(({ kind, text, cacheForMs }) => {
    hash.update(`\0${kind}\0${text.length}\0`).update(text)
    tokens += countTokens(text)
    return { key: hash.copy().digest('base64'), tokens, cacheForMs }
  })
}
