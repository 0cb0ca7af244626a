export interface MailMessage {
  /** One address, without a name. */
  to: string
  subject: string
  /** What a reader without HTML sees; it says all that the HTML says. */
  text: string
  html: string
}

/**
 * Resolves when the mail server has taken the mail, which is not yet in anybody's box. Throws `ProviderError`, retryable when
 * the server says "later" or cannot be reached; an abort hangs up and throws the signal's reason.
 */
export interface Mail {
  send(message: MailMessage, signal: AbortSignal): Promise<void>
}
