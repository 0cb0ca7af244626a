import type { FastifyInstance, FastifyRequest } from 'fastify'
import { BODY_LIMIT_BYTES } from './anthropic.ts'
import { OpenAiCache } from './openai-cache.ts'
import { asOpenAiError, OpenAiError } from './openai-error.ts'
import { parseChatRequest } from './openai-request.ts'
import { openAiWire } from './openai-wire.ts'
import type { SimulatedModel } from './simulated-model.ts'

const MODELS = ['gpt-6-sol', 'gpt-6-luna', 'gpt-5.4-mini', 'gpt-4o']

/** Adds `POST /v1/chat/completions` and `GET /v1/models` as OpenAI speaks them. `now`: epoch milliseconds. */
export function registerOpenAi(app: FastifyInstance, model: SimulatedModel, now: () => number = Date.now): void {
  const cache = new OpenAiCache(now)
  void app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      request.id = model.newRequestId(request.url)
      reply.header('x-request-id', request.id)
    })
    scope.setErrorHandler((error, _request, reply) => {
      const wire = asOpenAiError(error)
      if (wire.status === 429) reply.header('retry-after', '1')
      void reply.code(wire.status).send(wire.body())
    })
    scope.get('/v1/models', (request) => {
      checkKey(request)
      const created = Math.floor(now() / 1000)
      return { object: 'list', data: MODELS.map((id) => ({ id, object: 'model', created, owned_by: 'system' })) }
    })
    scope.post('/v1/chat/completions', { bodyLimit: BODY_LIMIT_BYTES }, async (request, reply) => {
      const key = checkKey(request)
      const { prompt, includeUsage, ...parsed } = parseChatRequest(request.body)
      const wire = openAiWire({ created: Math.floor(now() / 1000), includeUsage })
      const account = () => cache.account(`${key}\0${parsed.model}`, prompt)
      return model.answer(request, reply, wire, { ...parsed, account })
    })
  })
}

/** Any key is welcome except `invalid`. */
function checkKey({ headers }: FastifyRequest): string {
  const key = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  const refuse = (message: string, more?: { code: string }) => new OpenAiError(401, 'invalid_request_error', message, more)
  if (!key) throw refuse("You didn't provide an API key. You need to provide it in an Authorization header using Bearer auth.")
  if (key === 'invalid') throw refuse('Incorrect API key provided: invalid.', { code: 'invalid_api_key' })
  return key
}
