import type { Language } from '@parley/contracts/language'
import type { TranslationEngine, TranslationRequest, TranslationUsage } from '@parley/providers/translation/port'
import { isAddressed } from './speech-acts.ts'

/** Characters of machine translation that cost one token of a budget: about what a token of a language model is. */
const CHARACTERS_PER_TOKEN = 4
/** Tokens of what a language model is told beside what people wrote, at the most. */
const PROMPT_TOKENS = 1_000
/** Bytes that a token of what people write has at the least, about: in our languages it has three or four. */
const BYTES_PER_TOKEN = 2
/** What a language model may say: something for each text, and so many tokens for each of its bytes. */
const OUTPUT = { whole: 64, ofText: 16, ofByte: 2 }

/** Tokens that a call has cost. */
export function costOf({ characters, inputTokens, outputTokens }: TranslationUsage): number {
  return inputTokens + outputTokens + Math.ceil(characters / CHARACTERS_PER_TOKEN)
}

/**
 * Tokens that texts may cost at the most, at any of these engines, each of which may be asked before one answers well. What a call costs
 * beyond it nobody pays, so it need not think of texts that nobody writes.
 */
export function boundCost(
  engines: readonly TranslationEngine[],
  request: Pick<TranslationRequest, 'texts' | 'context' | 'glossary'>,
): number {
  const { texts } = request
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const read = PROMPT_TOKENS + Math.ceil(Buffer.byteLength(JSON.stringify(request)) / BYTES_PER_TOKEN)
  const said = texts.reduce((sum, text) => sum + OUTPUT.ofText + OUTPUT.ofByte * Buffer.byteLength(text), OUTPUT.whole)
  const ofEach = engines.map(({ isModel }) => (isModel ? read + said : Math.ceil(length / CHARACTERS_PER_TOKEN)))
  return ofEach.reduce((sum, cost) => sum + cost, 0)
}

/** Tokens that it may cost to ask models what their translations mean, of texts that they may have answered. */
export function boundBack(engines: readonly TranslationEngine[], from: Language, texts: readonly string[]): number {
  const asked = texts.filter((text) => isAddressed(text, from))
  const models = engines.filter(({ isModel }) => isModel)
  // What comes back is of what it may have grown to.
  return asked.length === 0 ? 0 : boundCost(models, { texts: asked.map((text) => text.repeat(2)), context: [], glossary: [] })
}
