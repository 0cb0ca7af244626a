import { type Language, LANGUAGES } from '@parley/contracts/language'
import { isKeyRefused, ProviderError } from '../provider-error.ts'
import { decodeEntities } from './markup.ts'
import type { TranslationEngine } from './port.ts'

export interface Pair {
  from: Language
  to: Language
}

export const SELF_TEST_REASONS = ['no answer', 'key refused', 'pair refused', 'not translated', 'wrong script'] as const

/** `pair refused`: most likely the vendor calls one of the languages by another code than we do. */
export interface SelfTestResult {
  pair: Pair
  ok: boolean
  reason: (typeof SELF_TEST_REASONS)[number] | null
}

const GREETING: Record<Language, string> = { en: 'Good morning', es: 'Buenos días', fr: 'Bonjour', hi: 'सुप्रभात', zh: '早上好' }
const SCRIPT: Record<Language, RegExp> = {
  en: /\p{Script=Latin}/u,
  es: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  hi: /\p{Script=Devanagari}/u,
  zh: /\p{Script=Han}/u,
}

/** Every pair that the engine says it supports. */
export function allPairs(engine: TranslationEngine): Pair[] {
  return LANGUAGES.flatMap((from) => LANGUAGES.map((to) => ({ from, to }))).filter(({ from, to }) => engine.supports(from, to))
}

/** Enough to hear of each code in both places. A model of language has no codes to mistake: one pair says whether it is there. */
export function cheapPairs(engine: TranslationEngine): Pair[] {
  const pairs = allPairs(engine).filter(({ from, to }) => from === 'en' || to === 'en')
  return engine.name === 'anthropic' || engine.name === 'openai' ? pairs.slice(0, 1) : pairs
}

/** Says good morning in each of the pairs, and how that went. Throws an abort's reason only. */
export async function selfTest(engine: TranslationEngine, signal: AbortSignal, pairs = cheapPairs(engine)): Promise<SelfTestResult[]> {
  return Promise.all(
    pairs.map(async (pair) => {
      const reason = await tryPair(engine, pair, signal)
      return { pair, ok: reason === null, reason }
    }),
  )
}

async function tryPair(engine: TranslationEngine, { from, to }: Pair, signal: AbortSignal): Promise<SelfTestResult['reason']> {
  const request = { from, to, texts: [GREETING[from]], context: [], glossary: [], formality: null }
  try {
    const { translations } = await engine.translate(request, signal)
    const text = decodeEntities(translations[0]?.text ?? '').trim()
    if (text === '' || text.toLowerCase() === GREETING[from].toLowerCase()) return 'not translated'
    return SCRIPT[to].test(text) ? null : 'wrong script'
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    if (error.retryable) return 'no answer'
    return isKeyRefused(error) ? 'key refused' : 'pair refused'
  }
}
