/** Everything that can go wrong, by code. Words for people live in the app. */
export const ERROR_CODES = [
  'bad-request',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'conflict',
  'rate-limited',
  'too-large',
  'budget-spent',
  'talk-ended',
  'needs-care',
  'blocked',
  'request-waits',
  'edit-too-late',
  'too-broad',
  'image-kind',
  'group-full',
  'invitation-closed',
  'registration-closed',
  'wrong-credentials',
  'link-expired',
  'identity-taken',
  'provider-failed',
  'unavailable',
  'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** What a tRPC error carries to the client in `data`. `requestId` finds the log line of an `internal`. */
export interface WireError {
  code: ErrorCode
  requestId?: string
}
