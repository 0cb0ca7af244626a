import type { ErrorCode, WireError } from '@parley/contracts/errors'
import { TRPCClientError } from '@trpc/client'
import { m } from '../paraglide/messages.js'

/** What went wrong, what is safe, what to do: in the reader's language. */
const WORDS = {
  'bad-request': () => m.error_bad_request(),
  'not-signed-in': () => m.error_not_signed_in(),
  'not-allowed': () => m.error_not_allowed(),
  'not-found': () => m.error_not_found(),
  conflict: () => m.error_conflict(),
  'rate-limited': () => m.error_rate_limited(),
  'too-large': () => m.error_too_large(),
  'budget-spent': () => m.error_budget_spent(),
  'talk-ended': () => m.error_talk_ended(),
  'needs-care': () => m.error_needs_care(),
  'invitation-closed': () => m.error_invitation_closed(),
  'registration-closed': () => m.error_registration_closed(),
  'wrong-credentials': () => m.error_wrong_credentials(),
  'link-expired': () => m.error_link_expired(),
  'identity-taken': () => m.error_identity_taken(),
  'provider-failed': () => m.error_provider_failed(),
  unavailable: () => m.error_unavailable(),
  internal: () => m.error_internal(),
} satisfies Record<ErrorCode, () => string>

export function errorCodeText(code: ErrorCode): string {
  return WORDS[code]()
}

/** What the server said, or `unavailable` when no answer came. */
export function readError(error: unknown): WireError {
  const data: unknown = error instanceof TRPCClientError ? error.data : null
  if (isWireError(data)) return data.requestId ? { code: data.code, requestId: data.requestId } : { code: data.code }
  return { code: 'unavailable' }
}

export function errorCode(error: unknown): ErrorCode {
  return readError(error).code
}

/** One or two sentences for people. An `internal` names the line of the log that has the rest. */
export function errorText(error: unknown): string {
  const { code, requestId } = readError(error)
  if (code === 'unavailable' && !navigator.onLine) return m.error_offline()
  if (code === 'internal' && requestId) return `${WORDS[code]()} ${m.error_reference({ requestId })}`
  return WORDS[code]()
}

function isWireError(data: unknown): data is WireError {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string' && data.code in WORDS
}
