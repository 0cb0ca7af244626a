import type { ErrorCode } from '@parley/contracts/errors'
import { AppError } from '@parley/core/errors'

/** A database that is away is looked for again after so long, s. */
const UNAVAILABLE_S = 1

/** When it is worth to come back, as HTTP says it; nothing when nobody knows. */
export function retryAfter(code: ErrorCode, error: unknown): { 'retry-after'?: string } {
  if (code === 'unavailable') return { 'retry-after': String(UNAVAILABLE_S) }
  const ms = error instanceof AppError ? error.retryAfterMs : undefined
  return ms === undefined ? {} : { 'retry-after': String(Math.ceil(ms / 1000)) }
}
