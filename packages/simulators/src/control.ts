import type { FastifyInstance } from 'fastify'
import { FAILURE_KINDS, type Failure } from './failures.ts'
import type { Pace } from './pace.ts'
import type { RecordedRequest } from './request-log.ts'
import type { SimulatedModel } from './simulated-model.ts'
import type { TranslationDesk } from './translation/desk.ts'
import { VENDORS } from './wire.ts'

const failureSchema = {
  type: 'object',
  required: ['kind', 'times'],
  additionalProperties: false,
  properties: {
    match: {
      type: 'object',
      additionalProperties: false,
      properties: { vendor: { enum: VENDORS }, role: { type: 'string' }, contains: { type: 'string' } },
    },
    times: { type: 'integer', minimum: 1 },
    kind: { enum: FAILURE_KINDS },
    afterChunks: { type: 'integer', minimum: 0 },
    everyMs: { type: 'number', minimum: 0 },
  },
}

const paceSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    role: { type: 'string' },
    firstTokenMs: { type: 'array', items: { type: 'number', minimum: 0 }, minItems: 2, maxItems: 2 },
    tokensPerSecond: { type: 'number', exclusiveMinimum: 0 },
  },
}

const translationSchema = {
  type: 'object',
  required: ['latencyMs'],
  additionalProperties: false,
  properties: { latencyMs: { type: 'number', minimum: 0, maximum: 60_000 } },
}

/** The routes by which tests steer the simulated model and the engines of translation. No vendor has them. */
export function registerControl(
  app: FastifyInstance,
  { failures, requests, paces, startPace }: SimulatedModel,
  translation: TranslationDesk,
): void {
  app.post<{ Body: Failure }>('/__control/failures', { schema: { body: failureSchema } }, (request) => {
    failures.add(request.body)
    return { failures: failures.planned }
  })
  app.delete('/__control/failures', () => {
    failures.clear()
    return { failures: failures.planned }
  })
  app.get('/__control/requests', (): { requests: readonly RecordedRequest[] } => ({ requests: requests.all }))
  app.delete('/__control/requests', () => {
    requests.clear()
    return { requests: requests.all }
  })
  app.post<{ Body: Partial<Pace> & { role?: string } }>('/__control/pace', { schema: { body: paceSchema } }, (request) => {
    const { role = '*', ...pace } = request.body
    if (Object.keys(request.body).length === 0) paces.clear()
    paces.set('*', { ...startPace, ...paces.get('*') })
    paces.set(role, { ...paces.get(role), ...pace })
    return { paces: Object.fromEntries(paces) }
  })
  app.post<{ Body: { latencyMs: number } }>('/__control/translation', { schema: { body: translationSchema } }, (request) => {
    translation.latencyMs = request.body.latencyMs
    return { latencyMs: translation.latencyMs }
  })
}
