/** The only thing an adapter throws, abort apart. `retryable`: the same call may work in a while, or at another provider. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError'
  readonly provider: string
  readonly retryable: boolean

  constructor(provider: string, message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.provider = provider
    this.retryable = options.retryable
  }
}

const KEY_REFUSED = 'key refused'

export function keyRefused(provider: string): ProviderError {
  return new ProviderError(provider, KEY_REFUSED, { retryable: false })
}

/** Whether a vendor refused whoever asked, and not what was asked. Models of language say so by the status. */
export function isKeyRefused(error: ProviderError): boolean {
  return error.message === KEY_REFUSED || error.message === 'status 401' || error.message === 'status 403'
}
