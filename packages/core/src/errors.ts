import type { ErrorCode } from '@parley/contracts/errors'

/** A refusal with a code of the contracts. The message is for logs: constant, and never what somebody said. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string = code, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
