import type { ErrorCode } from '@parley/contracts/errors'

/** A refusal with a code of the contracts. The message is for logs: constant, and never what somebody said. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  /** Of `rate-limited`: when there is room again, ms from now, where that is known. */
  readonly retryAfterMs: number | undefined

  constructor(code: ErrorCode, message: string = code, options?: ErrorOptions & { retryAfterMs?: number }) {
    super(message, options)
    this.code = code
    this.retryAfterMs = options?.retryAfterMs
  }
}
