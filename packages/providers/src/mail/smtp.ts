import { createTransport } from 'nodemailer'
import { ProviderError } from '../provider-error.ts'
import type { Mail } from './port.ts'
import { safeMessage } from './safe-message.ts'

export interface SmtpMailOptions {
  /** `smtp://user:password@host:port` (587 by default, TLS by STARTTLS), or `smtps://` (465, TLS from the first byte). */
  url: string
  /** `Parley <hello@example.org>`, or the address alone. */
  from: string
  /** Of the connection, the greeting and any later silence. */
  timeoutMs?: number
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
const PERMANENT_CODES = ['EAUTH', 'ENOAUTH', 'EENVELOPE', 'EMESSAGE', 'ECONFIG']

/** Mail over SMTP, one connection a mail. Throws `TypeError` for a URL that is not one of SMTP. */
export function smtpMail({ url, from, timeoutMs = 10_000 }: SmtpMailOptions): Mail {
  const { protocol, hostname, port, username, password } = new URL(url)
  if (!['smtp:', 'smtps:'].includes(protocol) || !hostname) throw new TypeError('A mail URL begins with smtp:// or smtps:// and has a host')
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname.replaceAll(/[[\]]/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    // A password never crosses a network in the clear.
    requireTLS: !secure && username !== '' && !LOOPBACK.test(hostname),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  return {
    async send(message, signal) {
      const { to, subject, text, html } = safeMessage('smtp', message)
      signal.throwIfAborted()
      try {
        // An object is taken as it is; a string would be read as a list of addresses.
        const recipient = { name: '', address: to }
        // Machines that answer mail are asked not to answer this one (RFC 3834).
        const headers = { 'Auto-Submitted': 'auto-generated' }
        await transport.sendMail({ from, to: recipient, subject, text, html, headers, signal })
      } catch (error) {
        signal.throwIfAborted()
        throw asProviderError(error)
      }
    },
  }
}

/** Without a cause: the library's errors hold the address, which must not reach a log. */
function asProviderError(error: unknown): ProviderError {
  const { code = 'unknown', responseCode, permanent } = error as { code?: string; responseCode?: number; permanent?: boolean }
  if (responseCode) return new ProviderError('smtp', `status ${responseCode}`, { retryable: permanent !== true })
  return new ProviderError('smtp', code, { retryable: !PERMANENT_CODES.includes(code) })
}
