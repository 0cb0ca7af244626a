import { countedUsage } from '../llm/counted-usage.ts'
import type { Llm, LlmRequest, LlmUsage } from '../llm/port.ts'
import { ProviderError } from '../provider-error.ts'
import { createEngine } from './engine.ts'
import { readTranslations, translationPrompt } from './llm-prompt.ts'
import { countCharacters } from './markup.ts'
import type { TranslationEngine } from './port.ts'

/** About, where a server does not count. */
const BYTES_PER_TOKEN = 3

/** A language model that translates: one call for all texts, each answered by a line of its own. */
export function llmTranslation({ name, llm }: { name: 'anthropic' | 'openai'; llm: Llm }): TranslationEngine {
  const fail = (message: string, retryable: boolean) => new ProviderError(name, message, { retryable })
  return createEngine({
    name,
    model: llm.model,
    batch: { texts: 20, length: 16_000 },
    takesContext: true,
    isModel: true,
    supports: (from, to) => from !== to,
    async call(request, signal) {
      const prompt = translationPrompt(request)
      const { text, usage, isCut } = await readAll(llm, prompt, signal)
      if (isCut) throw fail('reply was cut', false)
      const texts = readTranslations(text, request.texts.length)
      if (texts === 'unknown') throw fail('text not known', false)
      if (!texts) throw fail('malformed answer', true)
      return {
        translations: texts.map((each) => ({ text: each, confidence: null, detected: null })),
        usage: { characters: countCharacters(request.texts), ...(usage ? tokensOf(usage) : estimate(prompt, text)) },
      }
    },
  })
}

async function readAll(llm: Llm, prompt: LlmRequest, signal: AbortSignal) {
  let text = ''
  let usage: LlmUsage | null = null
  let isCut = false
  for await (const part of llm.stream(prompt, signal)) {
    if (part.type === 'delta') text += part.text
    if (part.type !== 'end') continue
    usage = part.usage && countedUsage(part.usage)
    isCut = part.reason === 'length'
  }
  return { text, usage, isCut }
}

/** All that was read, from a cache or not. */
function tokensOf({ inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens }: LlmUsage) {
  return { inputTokens: inputTokens + cacheReadTokens + cacheWriteTokens, outputTokens }
}

function estimate({ system, messages }: LlmRequest, reply: string) {
  const read = [...system, ...messages.flatMap(({ blocks }) => blocks)].map(({ text }) => text).join('\n')
  const tokens = (text: string) => Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN)
  return { inputTokens: tokens(read), outputTokens: tokens(reply) }
}
