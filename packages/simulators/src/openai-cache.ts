import { createHash } from 'node:crypto'
import { countTokens, takeTokens } from './count-tokens.ts'
import type { InputUsage } from './prompt-cache.ts'

const LEAST_TOKENS = 1024
const STEP_TOKENS = 128
/** A prefix is gone after so long without use. OpenAI keeps it for five to ten minutes. */
const KEPT_MS = 300_000
const SWEEP_ABOVE = 20_000

/** Prefixes of prompts, cached unasked: from 1,024 tokens on, in steps of 128, per key and model. */
export class OpenAiCache {
  readonly #now: () => number
  readonly #expiry = new Map<string, number>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** What the prompt costs now. `keep` makes its prefixes readable: call it when the response begins, not before. */
  account(scope: string, prompt: string): { usage: InputUsage; keep: () => void } {
    const total = countTokens(prompt)
    const prefixes = prefixesOf(scope, prompt, total)
    const read = prefixes.findLast(({ key }) => (this.#expiry.get(key) ?? 0) > this.#now())?.tokens ?? 0
    const keep = () => {
      const until = this.#now() + KEPT_MS
      for (const { key } of prefixes) this.#expiry.set(key, until)
      if (this.#expiry.size > SWEEP_ABOVE) this.#sweep()
    }
    return { usage: { input: total - read, written: 0, read }, keep }
  }

  #sweep(): void {
    for (const [key, at] of this.#expiry) if (at <= this.#now()) this.#expiry.delete(key)
  }
}

function prefixesOf(scope: string, prompt: string, total: number): { key: string; tokens: number }[] {
  const hash = createHash('sha256').update(`${scope}\0`)
  const prefixes: { key: string; tokens: number }[] = []
  let done = 0
  for (let tokens = LEAST_TOKENS; tokens <= total; tokens += STEP_TOKENS) {
    const step = takeTokens(prompt.slice(done), prefixes.length === 0 ? LEAST_TOKENS : STEP_TOKENS)
    done += step.length
    hash.update(step)
    prefixes.push({ key: hash.copy().digest('base64'), tokens })
  }
  return prefixes
}
