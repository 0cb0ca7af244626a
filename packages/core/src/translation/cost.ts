import type { TranslationEngine, TranslationRequest, TranslationUsage } from '@parley/providers/translation/port'

/** Characters of machine translation that cost one token of a budget: about what a token of a language model is. */
const CHARACTERS_PER_TOKEN = 4
/** Bytes of what a language model is told beside the texts, and how many times as long as a text its translation may be. */
const PROMPT_BYTES = 2_400
const OUTPUT_RATIO = 3

/** Tokens that a call has cost. */
export function costOf({ characters, inputTokens, outputTokens }: TranslationUsage): number {
  return inputTokens + outputTokens + Math.ceil(characters / CHARACTERS_PER_TOKEN)
}

/** Tokens that a text may cost at the most, at any of these engines, each of which may be asked before one answers well. */
export function boundCost(
  engines: readonly TranslationEngine[],
  request: Pick<TranslationRequest, 'texts' | 'context' | 'glossary'>,
): number {
  const length = request.texts.reduce((sum, text) => sum + text.length, 0)
  const bytes = Buffer.byteLength(JSON.stringify(request))
  const ofEach = engines.map(({ takesContext }) =>
    takesContext ? PROMPT_BYTES + bytes * (1 + OUTPUT_RATIO) : Math.ceil(length / CHARACTERS_PER_TOKEN),
  )
  return ofEach.reduce((sum, cost) => sum + cost, 0)
}
