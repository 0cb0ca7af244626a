import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseMessagesRequest } from './anthropic-request.ts'
import { anthropicWire } from './anthropic-wire.ts'
import { PromptCache } from './prompt-cache.ts'
import type { SimulatedModel } from './simulated-model.ts'
import { WireError } from './wire-error.ts'

export const BODY_LIMIT_BYTES = 32 * 2 ** 20

/** Adds `POST /v1/messages` as Anthropic speaks it. `now`: epoch milliseconds, for the prompt cache. */
export function registerAnthropic(app: FastifyInstance, model: SimulatedModel, now: () => number = Date.now): void {
  const cache = new PromptCache(now)
  // Its own scope, so that the error shape does not spread to other vendors on the same server.
  void app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      request.id = model.newRequestId(request.url)
      reply.header('request-id', request.id)
    })
    scope.setErrorHandler((error, request, reply) => {
      const wire = asWireError(error)
      if (wire.type === 'rate_limit_error') reply.header('retry-after', '1')
      void reply.code(wire.status).send(wire.body(request.id))
    })
    scope.post('/v1/messages', { bodyLimit: BODY_LIMIT_BYTES }, async (request, reply) => {
      const key = checkHeaders(request)
      const { blocks, ...parsed } = parseMessagesRequest(request.body)
      const account = () => cache.account(`${key}\0${parsed.model}`, blocks)
      return model.answer(request, reply, anthropicWire, { ...parsed, account })
    })
  })
}

/** Returns the key, from `x-api-key` or, as newer SDKs send it, as a bearer token. Any key is welcome except `invalid`. */
function checkHeaders({ headers }: FastifyRequest): string {
  const given = headers['x-api-key']
  const key = (typeof given === 'string' && given) || /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  if (!key) throw new WireError('authentication_error', 'x-api-key header is required')
  if (key === 'invalid') throw new WireError('authentication_error', 'invalid x-api-key')
  if (!headers['anthropic-version']) throw new WireError('invalid_request_error', 'anthropic-version: header is required')
  return key
}

function asWireError(error: unknown): WireError {
  if (error instanceof WireError) return error
  const { statusCode, message } = error as { statusCode?: number; message: string }
  if (statusCode === 413) return new WireError('request_too_large', 'Request exceeds the maximum size')
  if (statusCode && statusCode < 500) return new WireError('invalid_request_error', message)
  return new WireError('api_error', message)
}
