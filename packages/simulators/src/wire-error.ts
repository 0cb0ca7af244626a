const STATUS = {
  invalid_request_error: 400,
  authentication_error: 401,
  not_found_error: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  api_error: 500,
  overloaded_error: 529,
}

export type WireErrorType = keyof typeof STATUS

/** An error as the Messages API words it. */
export class WireError extends Error {
  readonly type: WireErrorType

  constructor(type: WireErrorType, message: string) {
    super(message)
    this.type = type
  }

  get status(): number {
    return STATUS[this.type]
  }

  body(requestId: string): { type: 'error'; error: { type: WireErrorType; message: string }; request_id: string } {
    return { type: 'error', error: { type: this.type, message: this.message }, request_id: requestId }
  }
}
