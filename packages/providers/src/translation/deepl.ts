import type { Language } from '@parley/contracts/language'
import { z } from 'zod'
import { callJson } from './call-json.ts'
import { createEngine } from './engine.ts'
import { countCharacters, toMarked } from './markup.ts'
import type { TranslationEngine, TranslationRequest } from './port.ts'

export interface DeeplOptions {
  apiKey: string
  /** Root, without `/v2`. Default: DeepL's for the kind of key. */
  baseUrl?: string
}

/**
 * DeepL's codes. Hindi it translates since 2026, but documents no handling of tags for it, without which a mention would be translated: so
 * not here. https://developers.deepl.com/docs/getting-started/supported-languages
 */
const CODES: { readonly [L in Language]?: { source: string; target: string } } = {
  en: { source: 'EN', target: 'EN-US' },
  es: { source: 'ES', target: 'ES' },
  fr: { source: 'FR', target: 'FR' },
  zh: { source: 'ZH', target: 'ZH-HANS' },
}
const WITH_FORMALITY: readonly Language[] = ['es', 'fr']
const FORMALITY = { formal: 'prefer_more', informal: 'prefer_less' } as const
/** Of a month; DeepL says so by a status of its own. */
const QUOTA_EXCEEDED = 456
const CONTEXT_MAX = 1_000

const answer = z.object({
  translations: z.array(
    z.object({ text: z.string(), detected_source_language: z.string().optional(), billed_characters: z.number().int().min(0).optional() }),
  ),
})

/** DeepL, API version 2. */
export function deeplTranslation({ apiKey, baseUrl }: DeeplOptions): TranslationEngine {
  const root = baseUrl ?? (apiKey.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com')
  return createEngine({
    name: 'deepl',
    model: 'v2',
    // 50 texts and 128 KiB a request, of which a sign of Chinese takes three.
    batch: { texts: 50, length: 36_000 },
    takesContext: true,
    isModel: false,
    supports: (from, to) => from !== to && CODES[from] !== undefined && CODES[to] !== undefined,
    async call(request, signal) {
      const { translations } = await callJson(answer, {
        provider: 'deepl',
        url: `${root.replace(/\/$/, '')}/v2/translate`,
        headers: { authorization: `DeepL-Auth-Key ${apiKey}` },
        body: toBody(request),
        judge: (status) => (status === QUOTA_EXCEEDED ? 'busy' : null),
        signal,
      })
      const billed = translations.map((each) => each.billed_characters)
      const isCounted = billed.every((count) => count !== undefined)
      return {
        translations: translations.map((each) => ({
          text: toMarked(each.text),
          confidence: null,
          detected: each.detected_source_language?.toLowerCase() ?? null,
        })),
        usage: {
          characters: isCounted ? billed.reduce((sum, count) => sum + count, 0) : countCharacters(request.texts),
          inputTokens: 0,
          outputTokens: 0,
        },
      }
    },
  })
}

function toBody({ from, to, texts, context, formality }: TranslationRequest): object {
  const before = context.map(({ text }) => text).join('\n')
  return {
    text: texts,
    source_lang: CODES[from]?.source,
    target_lang: CODES[to]?.target,
    tag_handling: 'xml',
    // Accounts differ in which they have when nothing is said.
    tag_handling_version: 'v2',
    non_splitting_tags: ['x'],
    // A chat is written in small letters and without full stops, and stays so.
    preserve_formatting: true,
    show_billed_characters: true,
    ...(before ? { context: before.slice(-CONTEXT_MAX).toWellFormed() } : {}),
    ...(formality && WITH_FORMALITY.includes(to) ? { formality: FORMALITY[formality] } : {}),
  }
}
