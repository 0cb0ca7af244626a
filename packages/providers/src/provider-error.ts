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
