import webpush from 'web-push'
import { ProviderError } from '../provider-error.ts'
import type { Push } from './port.ts'

/** Base64url. */
export interface VapidKeys {
  publicKey: string
  privateKey: string
}

export interface WebPushOptions {
  keys: () => Promise<VapidKeys>
  /** Whom a push service may write to: `mailto:` or `https:`. */
  subject: string
  /** Further hosts of push services, with their ports; also over plain HTTP on this machine. */
  hosts?: readonly string[]
  timeoutMs?: number
}

/** The push services of browsers: Chrome and its kin, Firefox, Safari, Edge. */
const SERVICES = /^(fcm\.googleapis\.com|([a-z0-9-]+\.)*(push\.services\.mozilla\.com|push\.apple\.com|notify\.windows\.com))$/
const GONE = [404, 410]

/** Web Push (RFC 8030) to a browser's own push service, encrypted for it (RFC 8291) and signed with VAPID (RFC 8292). */
export function webPush({ keys, subject, hosts = [], timeoutMs = 10_000 }: WebPushOptions): Push {
  function accepts(endpoint: string): boolean {
    if (!URL.canParse(endpoint)) return false
    const { protocol, hostname, host, port, username, password } = new URL(endpoint)
    if (username || password) return false
    if (hosts.includes(host)) return ['http:', 'https:'].includes(protocol)
    return protocol === 'https:' && port === '' && SERVICES.test(hostname)
  }

  return {
    accepts,
    publicKey: async () => (await keys()).publicKey,
    async send({ endpoint, p256dh, auth }, payload, { ttlS, urgency, topic }, signal) {
      signal.throwIfAborted()
      if (!accepts(endpoint)) throw new ProviderError('web-push', 'not a push service', { retryable: false })
      const vapidDetails = { subject, ...(await keys()) }
      const { headers, body } = encrypt({ endpoint, keys: { p256dh, auth } }, payload, { vapidDetails, TTL: ttlS, urgency, topic })
      const status = await post(endpoint, headers, body, signal)
      if (GONE.includes(status)) return 'gone'
      if (status >= 200 && status < 300) return 'sent'
      throw new ProviderError('web-push', `status ${status}`, { retryable: status === 429 || status >= 500 })
    },
  }

  async function post(endpoint: string, headers: Record<string, string>, body: Uint8Array, signal: AbortSignal): Promise<number> {
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers,
        body: new Uint8Array(body),
        // Elsewhere would be an address that nobody has looked at.
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      })
      await response.body?.cancel()
      return response.status
    } catch {
      signal.throwIfAborted()
      // Without a cause: it may hold the endpoint, which is a secret of the browser.
      throw new ProviderError('web-push', 'not reached', { retryable: true })
    }
  }
}

function encrypt(...[subscription, payload, options]: [webpush.PushSubscription, Uint8Array, webpush.RequestOptions]) {
  try {
    const { headers, body } = webpush.generateRequestDetails(subscription, Buffer.from(payload), options)
    const { 'Content-Length': _length, ...others } = headers
    return { headers: others, body }
  } catch {
    throw new ProviderError('web-push', 'keys that encrypt nothing', { retryable: false })
  }
}

export function createVapidKeys(): VapidKeys {
  return webpush.generateVAPIDKeys()
}
