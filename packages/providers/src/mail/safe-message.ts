import { ProviderError } from '../provider-error.ts'
import type { MailMessage } from './port.ts'

/** RFC 5321, 4.5.3.1.3: a path has 256 octets, two of them brackets. */
const ADDRESS_LIMIT_BYTES = 254
// One @, and nothing that ends an address, begins another or opens a comment, a quote or a header.
const ADDRESS = /^[^\s\p{C}<>()[\]\\,;:"@]+@[^\s\p{C}<>()[\]\\,;:"@]+$/u

/**
 * The message as it may go out: to exactly one address, with a subject of one line. Names of people stand in subjects, so
 * that a line break in one becomes a space and must not become a header. Throws `ProviderError` for an address that is none.
 */
export function safeMessage(provider: string, message: MailMessage): MailMessage {
  const { to, subject } = message
  if (!ADDRESS.test(to) || Buffer.byteLength(to) > ADDRESS_LIMIT_BYTES)
    throw new ProviderError(provider, 'not an address', { retryable: false })
  return { ...message, subject: subject.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim() }
}
