import type { ErrorCode } from '@parley/contracts/errors'
import { m } from '../paraglide/messages.js'
import { readError, withReference } from './errors.ts'

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
  blocked: () => m.error_blocked(),
  'request-waits': () => m.error_request_waits(),
  'edit-too-late': () => m.error_edit_too_late(),
  'too-broad': () => m.error_too_broad(),
  'image-kind': () => m.error_image_kind(),
  'group-full': () => m.error_group_full(),
  'invitation-closed': () => m.error_invitation_closed(),
  'registration-closed': () => m.error_registration_closed(),
  'wrong-credentials': () => m.error_wrong_credentials(),
  'link-expired': () => m.error_link_expired(),
  'identity-taken': () => m.error_identity_taken(),
  'provider-failed': () => m.error_provider_failed(),
  unavailable: () => (navigator.onLine ? m.error_unavailable() : m.error_offline()),
  internal: () => m.error_internal(),
} satisfies Record<ErrorCode, () => string>

export function errorCodeText(code: ErrorCode): string {
  return WORDS[code]()
}

/** One or two sentences for people. */
export function errorText(error: unknown): string {
  const { code, requestId } = readError(error)
  return withReference(WORDS[code](), code === 'internal' ? requestId : undefined)
}
