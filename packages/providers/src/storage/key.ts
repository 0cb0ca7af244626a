import { ProviderError } from '../provider-error.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Throws `ProviderError` for a key that is no UUID in lower case. */
export function checkKey(provider: string, key: string): void {
  if (!UUID.test(key)) throw new ProviderError(provider, 'not a key', { retryable: false })
}
