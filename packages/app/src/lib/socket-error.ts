import type { ErrorCode } from '@parley/contracts/errors'

/** A frame that was not answered with `ok`. `retryable`: neither the line nor the server could take it, so the same frame may go out again later. */
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

/** It tells of the server as it is now, and nothing of what was asked. */
export function isPassing(code: ErrorCode): boolean {
  return code === 'unavailable' || code === 'internal' || code === 'rate-limited'
}
