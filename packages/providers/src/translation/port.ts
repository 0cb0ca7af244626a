import type { Language } from '@parley/contracts/language'

/** Engines by the names that people see. */
export const TRANSLATION_ENGINES = ['deepl', 'google', 'libre', 'anthropic', 'openai'] as const
export type TranslationEngineName = (typeof TRANSLATION_ENGINES)[number]

/**
 * Text in which `&`, `<` and `>` are written as XML entities, and `<x id="0"/>` stands for what must come through untouched: a mention, a
 * link, a number. An adapter protects these as its vendor does it, and gives them back in the same form, with no other entity and no other
 * tag. Their order may change; an engine may also lose one or say it twice, so whoever asks counts them.
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

/**
 * Throws `ProviderError`, also when the vendor answers in a shape that cannot be read; an abort ends the call and throws its reason.
 * It translates all texts of a request or none: after one that may not be retried, a text asked for alone may still be translated.
 */
export interface TranslationEngine {
  readonly name: TranslationEngineName
  /** Model, or version of the API, as the table of uses shows it. */
  readonly model: string
  /** Texts that one call to the vendor takes, and code units of all together. More texts become several calls, one longer is refused. */
  readonly batch: { texts: number; length: number }
  /** What is said besides the texts may change the translation: context and formality, with language models the glossary too. */
  readonly takesContext: boolean
  /** A language model: it is paid by tokens, and may answer or obey what it is to translate. */
  readonly isModel: boolean
  /** Two different languages, between which this engine keeps what must come through untouched. */
  supports(from: Language, to: Language): boolean
  translate(request: TranslationRequest, signal: AbortSignal): Promise<TranslationResult>
}

/** The engines that there are, for each pair in the order in which they are asked. */
export interface Translators {
  route(from: Language, to: Language): readonly TranslationEngine[]
}

/** The engines that this server has, and in which order they are asked. */
export interface Translators {
  readonly engines: ReadonlyMap<TranslationEngineName, TranslationEngine>
  /** First choice first. Empty: nobody here translates this pair. */
  route(from: Language, to: Language): readonly TranslationEngine[]
}
