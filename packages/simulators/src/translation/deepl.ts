import type { FastifyInstance } from 'fastify'
import type { Refusal } from '../wire.ts'
import type { TranslationDesk } from './desk.ts'
import { countOddly, readPieces, writePieces } from './markup.ts'
import { translatePieces } from './words.ts'

const PREFIX = '/deepl'
const BODY_LIMIT_BYTES = 128 * 1024
const TEXTS_MAX = 50
/** Of those that DeepL documents, the ones that Parley's people read; Hindi it has without handling of tags. */
const SOURCES: Record<string, string> = { EN: 'en', ES: 'es', FR: 'fr', ZH: 'zh', HI: 'hi' }
const TARGETS: Record<string, string> = {
  'EN-US': 'en',
  'EN-GB': 'en',
  EN: 'en',
  ES: 'es',
  FR: 'fr',
  ZH: 'zh',
  'ZH-HANS': 'zh',
  HI: 'hi',
}
const TAGLESS = ['HI']
const FORMALITIES = ['default', 'more', 'less', 'prefer_more', 'prefer_less']
const WITH_FORMALITY = ['ES', 'FR']
const PLACEHOLDER = /<[a-z]+(?: [a-z]+="[^"<]*")* ?\/>/g

/** An answer as DeepL words it. */
class DeeplError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const REFUSALS: Record<Refusal, DeeplError> = {
  'status-429': new DeeplError(429, 'Too many requests'),
  'status-529': new DeeplError(529, 'Too many requests'),
  'status-500': new DeeplError(500, 'Internal server error'),
}

interface Body {
  text?: unknown
  source_lang?: unknown
  target_lang?: unknown
  tag_handling?: unknown
  formality?: unknown
  show_billed_characters?: unknown
}

/** Adds `POST /v2/translate` and `GET /v2/usage` as DeepL speaks them, under `/deepl`. Any key but `invalid` is welcome. */
export function registerDeepl(app: FastifyInstance, desk: TranslationDesk): void {
  void app.register(
    async (scope) => {
      scope.addHook('onRequest', async ({ headers }) => {
        const key = /^DeepL-Auth-Key (.+)$/.exec(headers.authorization ?? '')?.[1]
        if (!key || key === 'invalid') throw new DeeplError(403, 'Authorization failure, check auth_key')
      })
      scope.setErrorHandler((error, _request, reply) => {
        const { statusCode = 500 } = error as { statusCode?: number }
        const { status, message } =
          error instanceof DeeplError
            ? error
            : { status: statusCode, message: statusCode === 413 ? 'Request size exceeded' : 'Bad request' }
        void reply.code(status).send({ message })
      })
      scope.get('/v2/usage', () => ({ character_count: 0, character_limit: 500_000 }))
      scope.post<{ Body: Body | null }>('/v2/translate', { bodyLimit: BODY_LIMIT_BYTES }, (request, reply) =>
        desk.answer('deepl', request, reply, {
          refuse: (kind) => REFUSALS[kind],
          work: (oddity) => {
            const { texts, from, to, source, showBilled } = readBody(request.body)
            const translations = texts.map((text) => {
              const pieces = readPieces(text, PLACEHOLDER)
              const said = translatePieces(pieces, from, to, desk.translate)
              if (!said) throw new DeeplError(400, 'Bad request. Reason: The text cannot be translated by the simulated engine.')
              const billed = pieces.reduce((sum, piece) => sum + ('words' in piece ? [...piece.words].length : 0), 0)
              return {
                detected_source_language: source,
                text: writePieces(said, oddity),
                ...(showBilled ? { billed_characters: billed } : {}),
              }
            })
            return { translations: countOddly(translations, oddity) }
          },
        }),
      )
    },
    { prefix: PREFIX },
  )
}

function readBody(body: Body | null) {
  const { text, source_lang: source, target_lang: target, tag_handling: tags, formality, show_billed_characters: showBilled } = body ?? {}
  if (!isTexts(text) || text.length === 0) throw new DeeplError(400, "Bad request. Reason: Parameter 'text' not specified.")
  if (text.length > TEXTS_MAX) throw new DeeplError(413, 'Too many texts in request.')
  const from = typeof source === 'string' ? SOURCES[source] : undefined
  const to = typeof target === 'string' ? TARGETS[target] : undefined
  if (!from) throw new DeeplError(400, "Value for 'source_lang' not supported.")
  if (!to || typeof target !== 'string') throw new DeeplError(400, "Value for 'target_lang' not supported.")
  if (tags !== 'xml') throw new DeeplError(400, "Value for 'tag_handling' not supported by the simulated engine.")
  if (TAGLESS.includes(target) || TAGLESS.includes(String(source)))
    throw new DeeplError(400, 'Tag handling is not supported for this language.')
  if (formality !== undefined && !FORMALITIES.some((each) => each === formality))
    throw new DeeplError(400, "Value for 'formality' not supported.")
  if ((formality === 'more' || formality === 'less') && !WITH_FORMALITY.includes(target))
    throw new DeeplError(400, "'formality' is not supported for given 'target_lang'.")
  if (!text.every(isWellFormed)) throw new DeeplError(400, 'Tag handling parsing failed, please check input.')
  return { texts: text, from, to, source: String(source), showBilled: showBilled === true }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

/** As strict as the second version of DeepL's tag handling: no bare `<` or `&`, no tag that is not closed, no control character. */
function isWellFormed(text: string): boolean {
  const rest = text.replaceAll(PLACEHOLDER, '').replaceAll(/&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, '')
  // oxlint-disable-next-line no-control-regex
  return !/[<&\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(rest)
}
