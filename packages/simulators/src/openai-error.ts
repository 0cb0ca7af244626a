/** An error as OpenAI words it. */
export class OpenAiError extends Error {
  readonly status: number
  readonly type: string
  readonly code: string | null
  readonly param: string | null

  constructor(status: number, type: string, message: string, more: { code?: string; param?: string } = {}) {
    super(message)
    this.status = status
    this.type = type
    this.code = more.code ?? null
    this.param = more.param ?? null
  }

  body(): { error: { message: string; type: string; param: string | null; code: string | null } } {
    return { error: { message: this.message, type: this.type, param: this.param, code: this.code } }
  }
}

export function badRequest(message: string, more: { code?: string; param?: string } = {}): OpenAiError {
  return new OpenAiError(400, 'invalid_request_error', message, more)
}

/** What the framework throws, such as for a body that is not JSON, in OpenAI's shape. */
export function asOpenAiError(error: unknown): OpenAiError {
  if (error instanceof OpenAiError) return error
  const { statusCode, message } = error as { statusCode?: number; message: string }
  if (statusCode && statusCode < 500) return new OpenAiError(statusCode, 'invalid_request_error', message)
  return new OpenAiError(500, 'server_error', message)
}
