import { ProviderError } from '../provider-error.ts'

const SCOPE = 'https://www.googleapis.com/auth/cloud-translation'

/**
 * Access tokens by Google's default credentials: the file that `GOOGLE_APPLICATION_CREDENTIALS` names, those of gcloud, or those of the
 * machine at Google. `keyFile`: that file, given.
 */
export function googleAccessToken({ keyFile }: { keyFile?: string } = {}): (signal: AbortSignal) => Promise<string> {
  // Loaded by its first use: most servers have no such account. It keeps its tokens until they expire.
  const opened = () =>
    import('google-auth-library').then(({ GoogleAuth }) => new GoogleAuth({ scopes: [SCOPE], ...(keyFile ? { keyFile } : {}) }))
  let auth: ReturnType<typeof opened> | undefined
  return async (signal) => {
    signal.throwIfAborted()
    const aborted = Promise.withResolvers<never>()
    const stop = () => aborted.reject(signal.reason)
    signal.addEventListener('abort', stop)
    try {
      const token = await Promise.race([(auth ??= opened()).then((each) => each.getAccessToken()), aborted.promise])
      if (token) return token
      throw new ProviderError('google', 'no access token', { retryable: false })
    } catch (error) {
      if (signal.aborted) throw signal.reason
      if (error instanceof ProviderError) throw error
      // Without a cause: it may hold the key.
      throw new ProviderError('google', 'no access token', { retryable: true })
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }
}
