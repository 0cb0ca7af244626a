import type { ErrorCode } from '@parley/contracts/errors'

/** A frame that was not answered with `ok`. `retryable`: the line was lost, so the same frame may go out again later. */
export class SocketError extends Error {
  override name = 'SocketError'
  readonly code: ErrorCode
  readonly retryable: boolean

  constructor(code: ErrorCode, retryable: boolean) {
    super(code)
    this.code = code
    this.retryable = retryable
  }
}
