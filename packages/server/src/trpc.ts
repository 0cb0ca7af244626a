import { randomUUID } from 'node:crypto'
import type { ErrorCode, WireError } from '@parley/contracts/errors'
import { isDatabaseDown } from '@parley/core/db/sql'
import type { Actor, Deps } from '@parley/core/deps'
import { AppError } from '@parley/core/errors'
import { initTRPC, type TRPCError } from '@trpc/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ZodError } from 'zod'
import type { ServerConfig } from './config.ts'
import { holdsNul } from './nul.ts'
import type { RateLimits } from './rate-limits.ts'

export interface Context {
  deps: Deps
  config: ServerConfig
  actor: Actor | null
  limits: RateLimits
  request: FastifyRequest
  reply: FastifyReply
}

export const HTTP_STATUS = {
  'bad-request': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'rate-limited': 429,
  'too-large': 413,
  'budget-spent': 402,
  'talk-ended': 409,
  'needs-care': 409,
  blocked: 409,
  'request-waits': 409,
  'edit-too-late': 409,
  'too-broad': 422,
  'image-kind': 422,
  'group-full': 409,
  'invitation-closed': 403,
  'registration-closed': 403,
  'wrong-credentials': 401,
  'link-expired': 410,
  'identity-taken': 409,
  'provider-failed': 502,
  unavailable: 503,
  internal: 500,
} satisfies Record<ErrorCode, number>

const MALFORMED = new Set<TRPCError['code']>(['BAD_REQUEST', 'PARSE_ERROR', 'UNSUPPORTED_MEDIA_TYPE'])

/** What tRPC itself refuses, in our words. */
export function codeOf(error: TRPCError): ErrorCode {
  const { cause } = error
  if (cause instanceof AppError) return cause.code
  if (cause instanceof ZodError || MALFORMED.has(error.code)) return 'bad-request'
  if (isDatabaseDown(cause)) return 'unavailable'
  if (error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED') return 'not-found'
  if (error.code === 'PAYLOAD_TOO_LARGE') return 'too-large'
  return 'internal'
}

/** What an error looks like outside: its code, and for `internal` the id that finds its log line. Nothing else leaves. */
const t = initTRPC.context<Context>().create({
  isServer: true,
  errorFormatter({ error, path, ctx }) {
    const code = codeOf(error)
    const data: WireError & { httpStatus: number } = { code, httpStatus: HTTP_STATUS[code] }
    if (code === 'internal') {
      data.requestId = randomUUID()
      ctx?.deps.log.error({ err: error.cause ?? error, path, requestId: data.requestId }, 'procedure failed')
    }
    return { code: -32_000, message: code, data }
  },
})

export const router = t.router
export const openProcedure = t.procedure.use(async ({ ctx, next }) => {
  const { body, query } = ctx.request
  if (holdsNul(body) || holdsNul((query as { input?: unknown }).input)) throw new AppError('bad-request', 'NUL in a text')
  if (!ctx.actor) await ctx.limits.take('requestFromAddress', ctx.request.ip)
  return next()
})

/** Procedures of somebody: a guest, a person, an admin. */
export const actorProcedure = openProcedure.use(async ({ ctx, type, next }) => {
  if (!ctx.actor) throw new AppError('not-signed-in')
  await ctx.limits.take(type === 'mutation' ? 'changeByPerson' : 'readByPerson', ctx.actor.userId)
  return next({ ctx: { ...ctx, actor: ctx.actor } })
})
