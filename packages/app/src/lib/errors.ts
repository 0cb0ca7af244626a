import { ERROR_CODES, type ErrorCode, type WireError } from '@parley/contracts/errors'
import { TRPCClientError } from '@trpc/client'
import { m } from '../paraglide/messages.js'

/** What the server said, or `unavailable` when no answer came. */
export function readError(error: unknown): WireError {
  const data: unknown = error instanceof TRPCClientError ? error.data : null
  if (isWireError(data)) return data.requestId ? { code: data.code, requestId: data.requestId } : { code: data.code }
  return { code: 'unavailable' }
}

export function errorCode(error: unknown): ErrorCode {
  return readError(error).code
}

/** Why something did not come, whatever it was. Every page may have to say it, so it knows few words; `error-words.ts` has all. */
export function failureText(error: unknown): string {
  const { code, requestId } = readError(error)
  if (code === 'unavailable') return navigator.onLine ? m.error_unavailable() : m.error_offline()
  if (code === 'rate-limited') return m.error_rate_limited()
  return withReference(m.error_internal(), requestId)
}

/** Names the line of the log that has the rest. */
export function withReference(words: string, requestId: string | undefined): string {
  return requestId ? `${words} ${m.error_reference({ requestId })}` : words
}

function isWireError(data: unknown): data is WireError {
  return typeof data === 'object' && data !== null && 'code' in data && (ERROR_CODES as readonly unknown[]).includes(data.code)
}
