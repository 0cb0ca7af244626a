import type { Language } from '@parley/contracts/language'
import { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import { callJson } from './call-json.ts'
import { createEngine } from './engine.ts'
import { toHtmlLines } from './html-lines.ts'
import { countCharacters } from './markup.ts'
import type { TranslationEngine } from './port.ts'

export interface LibreOptions {
  /** Root of a server of LibreTranslate, or one that speaks as it does. */
  url: string
  apiKey?: string
}

/** What servers call our languages, newest first: one has what its operator installed. */
const CODES: Record<Language, readonly string[]> = {
  en: ['en'],
  es: ['es'],
  fr: ['fr'],
  hi: ['hi'],
  zh: ['zh-Hans', 'zh', 'zh-CN'],
}
const LANGUAGES_MS = 2_000
/** How long a server's list of languages holds. */
const KNOWN_MS = 10 * 60_000

const languages = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() }))
const answer = z.object({ translatedText: z.array(z.string()) })
type Languages = z.infer<typeof languages>

/**
 * LibreTranslate. To it a line's end is a space, so that it gets lines, and it answers without entities. Which languages it has, it is asked
 * with the first text; until then all are taken for supported.
 */
export function libreTranslation({ url, apiKey }: LibreOptions): TranslationEngine {
  const root = url.replace(/\/$/, '')
  let known: Languages | null = null
  let asking: { since: number; answer: Promise<Languages> } | null = null

  /** Asked for all callers at once, so that no one's abort ends it. */
  function askLanguages(): Promise<Languages> {
    if (asking && performance.now() - asking.since < KNOWN_MS) return asking.answer
    const asked = callJson(languages, { provider: 'libre', url: `${root}/languages`, signal: AbortSignal.timeout(LANGUAGES_MS) })
      .then((list) => (known = list))
      .catch((error: unknown) => {
        asking = null
        throw error instanceof ProviderError ? error : new ProviderError('libre', 'deadline passed', { retryable: true })
      })
    asking = { since: performance.now(), answer: asked }
    return asked
  }

  return createEngine({
    name: 'libre',
    model: 'argos',
    batch: { texts: 50, length: 20_000 },
    takesContext: false,
    isModel: false,
    supports: (from, to) => from !== to && (known === null || codesOf(known, from, to) !== null),
    async call({ from, to, texts }, signal) {
      const codes = codesOf(await orAborted(askLanguages(), signal), from, to)
      if (!codes) throw new ProviderError('libre', 'pair not supported', { retryable: false })
      const lines = toHtmlLines(texts, { isDecoded: true })
      const usage = { characters: countCharacters(texts), inputTokens: 0, outputTokens: 0 }
      if (lines.segments.length === 0) return { translations: toTranslations(lines.assemble([])), usage }
      const { translatedText } = await callJson(answer, {
        provider: 'libre',
        url: `${root}/translate`,
        body: { q: lines.segments, ...codes, format: 'html', ...(apiKey ? { api_key: apiKey } : {}) },
        signal,
      })
      if (translatedText.length !== lines.segments.length) return { translations: [], usage }
      return { translations: toTranslations(lines.assemble(translatedText)), usage }
    },
  })
}

function codesOf(list: Languages, from: Language, to: Language): { source: string; target: string } | null {
  const source = list.find(({ code }) => CODES[from].includes(code))
  const has = (code: string) => list.some((each) => each.code === code) && (source?.targets?.includes(code) ?? true)
  const target = CODES[to].find(has)
  return source && target ? { source: source.code, target } : null
}

function toTranslations(texts: readonly string[]) {
  return texts.map((text) => ({ text, confidence: null, detected: null }))
}

async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  const aborted = Promise.withResolvers<never>()
  const stop = () => aborted.reject(signal.reason)
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([promise, aborted.promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
