import type { FastifyInstance } from 'fastify'
import type { Refusal } from '../wire.ts'
import type { TranslationDesk } from './desk.ts'
import { countOddly, readPieces, unescapeEntities, writePieces } from './markup.ts'
import { translatePieces } from './words.ts'

const PREFIX = '/libre'
const NAMES: Record<string, string> = { en: 'English', es: 'Spanish', fr: 'French', hi: 'Hindi', zh: 'Chinese', 'zh-Hans': 'Chinese' }
const KEPT = /<span\b[^>]*\btranslate="no"[^>]*>[^<]*<\/span>/g

/** An answer as LibreTranslate words it. */
class LibreError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const REFUSALS: Record<Refusal, LibreError> = {
  'status-429': new LibreError(429, 'Slowdown: 20 per 1 minute'),
  'status-529': new LibreError(503, 'Service Unavailable'),
  'status-500': new LibreError(500, 'Cannot translate text: internal error'),
}

interface Body {
  q?: unknown
  source?: unknown
  target?: unknown
  format?: unknown
  api_key?: unknown
}

export interface LibreSimulator {
  /** Codes as this server has them: older ones say `zh`, newer ones `zh-Hans`. */
  languages: string[]
}

/** Adds LibreTranslate's `GET /languages` and `POST /translate` under `/libre`. A key is not needed; `invalid` is refused. */
export function registerLibre(app: FastifyInstance, desk: TranslationDesk): LibreSimulator {
  const simulator: LibreSimulator = { languages: ['en', 'es', 'fr', 'hi', 'zh-Hans'] }
  const readLanguage = (code: unknown) => {
    if (!code || typeof code !== 'string') throw new LibreError(400, 'Invalid request: missing source or target parameter')
    if (!simulator.languages.includes(code)) throw new LibreError(400, `${code} is not supported`)
    return code.startsWith('zh') ? 'zh' : code
  }
  void app.register(
    async (scope) => {
      scope.setErrorHandler((error, _request, reply) => {
        const { statusCode = 500, message } = error as { statusCode?: number; message: string }
        void reply.code(error instanceof LibreError ? error.status : statusCode).send({ error: message })
      })
      scope.get('/languages', () =>
        simulator.languages.map((code) => ({
          code,
          name: NAMES[code] ?? code,
          targets: simulator.languages.filter((each) => each !== code),
        })),
      )
      scope.post<{ Body: Body | null }>('/translate', { bodyLimit: 4 * 2 ** 20 }, (request, reply) =>
        desk.answer('libre', request, reply, {
          refuse: (kind) => REFUSALS[kind],
          work: (oddity) => {
            const { q, source, target, format, api_key: key } = request.body ?? {}
            if (key === 'invalid') throw new LibreError(403, 'Invalid API key')
            const isBatch = Array.isArray(q)
            const texts = (isBatch ? q : [q]) as unknown[]
            if (!q || texts.length === 0 || !texts.every((text) => typeof text === 'string'))
              throw new LibreError(400, 'Invalid request: missing q parameter')
            const [from, to] = [readLanguage(source), readLanguage(target)]
            if (format !== 'html') throw new LibreError(400, 'The simulated engine takes HTML.')
            const answers = texts.map((text) => {
              // As the real one: spaces collapse, and what comes back has no entities, so that signs in the text look like tags.
              const said = translatePieces(readPieces(text.split(/\s+/).join(' '), KEPT), from, to, desk.translate)
              if (!said) throw new LibreError(400, 'Cannot translate text: the simulated engine does not know it')
              return unescapeEntities(writePieces(said, oddity === 'html-entities' ? null : oddity))
            })
            const translatedText = countOddly(answers, oddity)
            return { translatedText: isBatch ? translatedText : (translatedText[0] ?? '') }
          },
        }),
      )
    },
    { prefix: PREFIX },
  )
  return simulator
}
