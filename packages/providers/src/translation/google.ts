import type { Language } from '@parley/contracts/language'
import { z } from 'zod'
import { callJson, type JsonCall } from './call-json.ts'
import { createEngine } from './engine.ts'
import { type HtmlLines, toHtmlLines } from './html-lines.ts'
import type { TranslationEngine } from './port.ts'

/** Cloud Translation has two interfaces: v2 takes a key, v3 takes none, but an access token for a project. */
export type GoogleTranslationOptions = { baseUrl?: string } & ({ apiKey: string } | { project: string; accessToken: () => Promise<string> })

const GOOGLE_TRANSLATE_URL = 'https://translation.googleapis.com'
const CODES: Record<Language, string> = { en: 'en', es: 'es', fr: 'fr', hi: 'hi', zh: 'zh-CN' }
/** v2 takes 128. */
const SEGMENTS_MAX = 100
/** Google says 400 for a key that is none, 403 for a quota, and names them. */
const BAD_KEY = /API_KEY_INVALID|API key not valid/
const QUOTA = /limit ?exceeded|RESOURCE_EXHAUSTED|quota/i

const translations = z.array(z.object({ translatedText: z.string() }))
const answerV2 = z.object({ data: z.object({ translations }) })
const answerV3 = z.object({ translations })

/** Google Cloud Translation, its general model. A line's end would be a space to it, so that it gets lines. */
export function googleTranslation(options: GoogleTranslationOptions): TranslationEngine {
  const root = (options.baseUrl ?? GOOGLE_TRANSLATE_URL).replace(/\/$/, '')

  async function translateSegments(segments: string[], from: string, to: string, signal: AbortSignal): Promise<string[]> {
    const call = { provider: 'google', signal, judge } satisfies Partial<JsonCall>
    if ('apiKey' in options) {
      const { data } = await callJson(answerV2, {
        ...call,
        url: `${root}/language/translate/v2`,
        headers: { 'x-goog-api-key': options.apiKey },
        body: { q: segments, source: from, target: to, format: 'html' },
      })
      return data.translations.map(({ translatedText }) => translatedText)
    }
    const token = await options.accessToken()
    const { translations } = await callJson(answerV3, {
      ...call,
      url: `${root}/v3/projects/${encodeURIComponent(options.project)}/locations/global:translateText`,
      headers: { authorization: `Bearer ${token}`, 'x-goog-user-project': options.project },
      body: { contents: segments, sourceLanguageCode: from, targetLanguageCode: to, mimeType: 'text/html' },
    })
    return translations.map(({ translatedText }) => translatedText)
  }

  return createEngine({
    name: 'google',
    model: 'apiKey' in options ? 'v2' : 'v3',
    // It refuses more than 30,000 code points, tags of placeholders among them.
    batch: { texts: SEGMENTS_MAX, length: 20_000 },
    takesContext: false,
    isModel: false,
    supports: (from, to) => from !== to,
    async call({ from, to, texts }, signal) {
      const lines = toHtmlLines(texts, { isDecoded: false })
      const translated = await inCalls(lines, (segments) => translateSegments(segments, CODES[from], CODES[to], signal))
      if (translated.length !== lines.segments.length) return { translations: [], usage: usageOf(lines) }
      const translations = lines.assemble(translated).map((text) => ({ text, confidence: null, detected: null }))
      return { translations, usage: usageOf(lines) }
    },
  })
}

async function inCalls({ segments }: HtmlLines, call: (segments: string[]) => Promise<string[]>): Promise<string[]> {
  const calls: Promise<string[]>[] = []
  for (let at = 0; at < segments.length; at += SEGMENTS_MAX) calls.push(call(segments.slice(at, at + SEGMENTS_MAX)))
  return (await Promise.all(calls)).flat()
}

/** Google counts tags as well. */
function usageOf({ segments }: HtmlLines) {
  return { characters: segments.reduce((sum, segment) => sum + [...segment].length, 0), inputTokens: 0, outputTokens: 0 }
}

function judge(status: number, body: string): 'busy' | 'key' | null {
  if (status === 400 && BAD_KEY.test(body)) return 'key'
  return status === 403 && QUOTA.test(body) ? 'busy' : null
}
