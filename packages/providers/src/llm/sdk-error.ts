import { ProviderError } from '../provider-error.ts'

type ErrorClass = abstract new (...given: never[]) => Error

/** The classes by which one vendor's SDK names what went wrong. */
export interface SdkErrors {
  api: ErrorClass
  connection: ErrorClass
  aborted: ErrorClass
}

/** What an adapter throws for what its SDK threw: the signal's reason after an abort, else a `ProviderError`. */
export function asProviderError(provider: string, errors: SdkErrors, error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted || error instanceof errors.aborted) return signal.reason ?? error
  if (error instanceof ProviderError) return error
  if (error instanceof errors.connection) return new ProviderError(provider, 'no connection', { retryable: true, cause: error })
  if (error instanceof errors.api) {
    const status = 'status' in error && typeof error.status === 'number' ? error.status : 0
    // 0: an error event inside the stream, such as overloaded_error.
    const retryable = status === 0 || status === 408 || status === 409 || status === 429 || status >= 500
    return new ProviderError(provider, `status ${status || 'in stream'}`, { retryable, cause: error })
  }
  return new ProviderError(provider, 'malformed stream', { retryable: true, cause: error })
}
