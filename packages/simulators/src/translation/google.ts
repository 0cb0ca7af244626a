import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Refusal } from '../wire.ts'
import type { Oddity, TranslationDesk } from './desk.ts'
import { countOddly, escapeQuotes, readPieces, writePieces } from './markup.ts'
import { translatePieces } from './words.ts'

const PREFIX = '/google-translate'
/** Texts that one call takes: the older interface, the newer one. */
const TEXTS_MAX = { v2: 128, v3: 1024 }
const CODE_POINTS_MAX = 30_720
const LANGUAGES: Record<string, string> = { en: 'en', es: 'es', fr: 'fr', hi: 'hi', 'zh-CN': 'zh', zh: 'zh' }
const KEPT = /<span translate="no"[^>]*>[^<]*<\/span>/g
const STATUS: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
}

/** An answer as Google's APIs word it. */
class GoogleApiError extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

const REFUSALS: Record<Refusal, GoogleApiError> = {
  'status-429': new GoogleApiError(429, 'Resource has been exhausted (e.g. check quota).'),
  'status-529': new GoogleApiError(503, 'The service is currently unavailable.'),
  'status-500': new GoogleApiError(500, 'Internal error encountered.'),
}

type Body = Record<string, unknown> | null

/** Adds Cloud Translation under `/google-translate`: v2, which takes a key, and v3, which takes none but an access token. */
export function registerGoogleTranslate(app: FastifyInstance, desk: TranslationDesk): void {
  void app.register(
    async (scope) => {
      scope.setErrorHandler((error, _request, reply) => {
        const { statusCode = 500, message } = error as { statusCode?: number; message: string }
        const code = error instanceof GoogleApiError ? error.code : statusCode
        void reply.code(code).send({ error: { code, message, status: STATUS[code] ?? 'UNKNOWN' } })
      })
      scope.post<{ Body: Body }>('/language/translate/v2', (request, reply) => {
        checkKey(request)
        return desk.answer('google', request, reply, {
          refuse: (kind) => REFUSALS[kind],
          work: (oddity) => {
            const { q, source, target, format } = request.body ?? {}
            if (format !== 'html') throw new GoogleApiError(400, 'The simulated engine takes HTML.')
            const [from, to] = [languageOf(source), languageOf(target)]
            if (!from || !to || from === to) throw new GoogleApiError(400, `Bad language pair: ${String(source)}|${String(target)}`)
            const translations = translateAll(textsOf(q, 'v2'), from, to, desk, oddity)
            return { data: { translations } }
          },
        })
      })
      scope.post<{ Body: Body; Params: { project: string } }>('/v3/projects/:project/locations/global::translateText', (request, reply) => {
        checkToken(request)
        return desk.answer('google', request, reply, {
          refuse: (kind) => REFUSALS[kind],
          work: (oddity) => {
            const { contents, sourceLanguageCode, targetLanguageCode, mimeType } = request.body ?? {}
            if (mimeType !== 'text/html') throw new GoogleApiError(400, 'The simulated engine takes HTML.')
            const [from, to] = [languageOf(sourceLanguageCode), languageOf(targetLanguageCode)]
            if (!from) throw new GoogleApiError(400, 'Source language is invalid.')
            if (!to) throw new GoogleApiError(400, 'Target language is invalid.')
            if (from === to) throw new GoogleApiError(400, "Target language can't be equal to source language.")
            return { translations: translateAll(textsOf(contents, 'v3'), from, to, desk, oddity) }
          },
        })
      })
    },
    { prefix: PREFIX },
  )
}

function translateAll(texts: readonly string[], from: string, to: string, desk: TranslationDesk, oddity: Oddity | null): object[] {
  const translations = texts.map((text) => {
    // As a page would be shown: a line's end is a space.
    const said = translatePieces(readPieces(text.replaceAll(/\s+/g, ' '), KEPT), from, to, desk.translate)
    if (!said) throw new GoogleApiError(400, 'The text cannot be translated by the simulated engine.')
    return { translatedText: writePieces(said, oddity, escapeQuotes) }
  })
  return countOddly(translations, oddity)
}

function languageOf(code: unknown): string | undefined {
  return typeof code === 'string' ? LANGUAGES[code] : undefined
}

function textsOf(value: unknown, version: keyof typeof TEXTS_MAX): string[] {
  const texts = Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : []
  if (texts.length === 0) throw new GoogleApiError(400, 'Required Text')
  if (texts.length > TEXTS_MAX[version]) throw new GoogleApiError(400, 'Too many text segments')
  if (texts.reduce((sum, text) => sum + [...text].length, 0) > CODE_POINTS_MAX) throw new GoogleApiError(400, 'Text is too long.')
  return texts
}

function checkKey({ headers }: FastifyRequest): void {
  const key = headers['x-goog-api-key']
  if (!key) throw new GoogleApiError(403, 'Method doesn’t allow unregistered callers (callers without established identity).')
  if (key === 'invalid') throw new GoogleApiError(400, 'API key not valid. Please pass a valid API key.')
}

function checkToken({ headers }: FastifyRequest): void {
  if (headers['x-goog-api-key'])
    throw new GoogleApiError(
      401,
      'API keys are not supported by this API. Expected OAuth2 access token or other authentication credentials.',
    )
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  if (!token || token === 'invalid') throw new GoogleApiError(401, 'Request had invalid authentication credentials.')
}
