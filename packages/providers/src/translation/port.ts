import type { Language } from '@parley/contracts/language'

/** Engines by the names that people see. */
export const TRANSLATION_ENGINES = ['deepl', 'google', 'libre', 'anthropic', 'openai'] as const
export type TranslationEngineName = (typeof TRANSLATION_ENGINES)[number]

/**
 * Text in which `&`, `<` and `>` are written as XML entities, and `<x id="0"/>` stands for what must come through untouched: a mention, a
 * link, a number. An adapter protects these as its vendor does it, and gives them back in the same form.
 */
export type MarkedText = string

/** Something said shortly before, for engines that take it: pronouns and register hang on it. */
export interface ContextLine {
  /** `sender`: who wrote what is to be translated. */
  by: 'sender' | 'other'
  text: string
}

export interface TranslationRequest {
  /** BCP 47, of our list: an adapter maps it to its vendor's codes. */
  from: Language
  to: Language
  texts: readonly MarkedText[]
  context: readonly ContextLine[]
  /** Words that are to be translated in one way. */
  glossary: readonly { from: string; to: string }[]
  formality: 'formal' | 'informal' | null
}

export interface Translated {
  text: MarkedText
  /** 0–1 by the engine itself; `null` where it gives no figure. */
  confidence: number | null
  /** What language the engine took the text for, where it says so. */
  detected: string | null
}

/** `characters`: of the texts, as vendors of machine translation bill; tokens of language models, each kind as `LlmUsage` has it. */
export interface TranslationUsage {
  characters: number
  inputTokens: number
  outputTokens: number
}

export interface TranslationResult {
  /** In the order of the texts. */
  translations: Translated[]
  usage: TranslationUsage
}

/** Throws `ProviderError`, also when the vendor answers in a shape that cannot be read; an abort ends the call and throws its reason. */
export interface TranslationEngine {
  readonly name: TranslationEngineName
  /** Model, or version of the API, as the table of uses shows it. */
  readonly model: string
  /** Texts that one call takes, and code units of all together. */
  readonly batch: { texts: number; length: number }
  /** Takes context, glossary and formality as they are given; others ignore what they do not know. */
  readonly takesContext: boolean
  supports(from: Language, to: Language): boolean
  translate(request: TranslationRequest, signal: AbortSignal): Promise<TranslationResult>
}
