/** Where a browser takes notices, and what they are encrypted for: base64url of its public key and of its secret. */
export interface PushTarget {
  endpoint: string
  p256dh: string
  auth: string
}

export interface PushOptions {
  /** How long the push service keeps it for a browser that is away, seconds. */
  ttlS: number
  urgency: 'low' | 'normal' | 'high'
  /** At most 32 characters of base64url: a later one of the same topic takes the place of one that waits. */
  topic: string
}

export interface Push {
  /** Base64url of the key by which push services know this installation. */
  publicKey(): Promise<string>
  /** Whether this is the address of a push service: an address comes from a browser, and the server calls no other. */
  accepts(endpoint: string): boolean
  /**
   * Resolves with `sent` when the push service has taken it, with `gone` when the browser no longer wants any. Throws `ProviderError`,
   * retryable when the service says "later" or cannot be reached; an abort throws the signal's reason.
   */
  send(target: PushTarget, payload: Uint8Array, options: PushOptions, signal: AbortSignal): Promise<'sent' | 'gone'>
}
