import type { ErrorCode } from '@parley/contracts/errors'
import { CLOSE_CODES } from '@parley/contracts/socket'
import { isDatabaseDown } from '@parley/core/db/sql'
import { AppError } from '@parley/core/errors'

export function codeOf(error: unknown): ErrorCode {
  if (error instanceof AppError) return error.code
  return isDatabaseDown(error) ? 'unavailable' : 'internal'
}

/** Whether it is what came over the line that was wrong, or the line itself, and nothing of ours. */
export function isOfTheLine(error: Error): boolean {
  return 'code' in error && /^(WS_ERR_|E[A-Z]+$)/.test(String(error.code))
}

/** What an error means for the socket it came from: most are an answer, some end it. */
export const CLOSES = {
  'bad-request': null,
  'not-signed-in': CLOSE_CODES.signedOut,
  'not-allowed': null,
  'not-found': null,
  conflict: null,
  'rate-limited': null,
  'too-large': null,
  'budget-spent': null,
  'talk-ended': null,
  'needs-care': null,
  blocked: null,
  'request-waits': null,
  'edit-too-late': null,
  'too-broad': null,
  'image-kind': null,
  'group-full': null,
  'invitation-closed': null,
  'registration-closed': null,
  'wrong-credentials': null,
  'link-expired': null,
  'identity-taken': null,
  'provider-failed': null,
  unavailable: null,
  internal: null,
} satisfies Record<ErrorCode, number | null>
