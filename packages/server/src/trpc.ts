import { randomUUID } from 'node:crypto'
import type { ErrorCode, WireError } from '@parley/contracts/errors'
import { isDatabaseDown } from '@parley/core/db/sql'
import type { Actor, Deps } from '@parley/core/deps'
import { AppError } from '@parley/core/errors'
import { initTRPC, TRPCError } from '@trpc/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ZodError } from 'zod'
import type { ServerConfig } from './config.ts'

export interface Context {
  deps: Deps
  config: ServerConfig
  actor: Actor | null
  request: FastifyRequest
  reply: FastifyReply
}

type TrpcCode = TRPCError['code']

const TRPC_CODES = {
  'bad-request': 'BAD_REQUEST',
  'not-signed-in': 'UNAUTHORIZED',
  'not-allowed': 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  'rate-limited': 'TOO_MANY_REQUESTS',
  'too-large': 'PAYLOAD_TOO_LARGE',
  'budget-spent': 'PAYMENT_REQUIRED',
  'talk-ended': 'CONFLICT',
  'invitation-closed': 'FORBIDDEN',
  'provider-failed': 'BAD_GATEWAY',
  unavailable: 'SERVICE_UNAVAILABLE',
  internal: 'INTERNAL_SERVER_ERROR',
} satisfies Record<ErrorCode, TrpcCode>

/** What tRPC itself refuses, in our words. */
function codeOf(error: TRPCError): ErrorCode {
  const { cause } = error
  if (cause instanceof AppError) return cause.code
  if (cause instanceof ZodError || error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') return 'bad-request'
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
    const data: WireError = { code }
    if (code === 'internal') {
      data.requestId = randomUUID()
      ctx?.deps.log.error({ err: error.cause ?? error, path, requestId: data.requestId }, 'procedure failed')
    }
    return { code: -32_000, message: code, data }
  },
})

/** Gives refusals their HTTP status. */
const withStatus = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const code = codeOf(result.error)
  if (code === 'internal') return result
  throw new TRPCError({ code: TRPC_CODES[code], message: code, cause: result.error.cause ?? new AppError(code) })
})

export const router = t.router
export const openProcedure = t.procedure.use(withStatus)

/** Procedures of somebody: a guest, a person, an admin. */
export const actorProcedure = openProcedure.use(({ ctx, next }) => {
  if (!ctx.actor) throw new AppError('not-signed-in')
  return next({ ctx: { ...ctx, actor: ctx.actor } })
})
