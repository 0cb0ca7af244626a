import { ProviderError } from '../provider-error.ts'
import type { Push, PushOptions, PushTarget } from './port.ts'

export type FakePushFailure = 'refused' | 'temporary' | 'gone' | 'hang'

export interface FakePush extends Push {
  readonly sent: { target: PushTarget; text: string; options: PushOptions }[]
  /** What goes wrong with the next notices, in this order. */
  readonly failures: FakePushFailure[]
}

/** Keeps what was sent. */
export function fakePush(): FakePush {
  const sent: FakePush['sent'] = []
  const failures: FakePushFailure[] = []
  return {
    sent,
    failures,
    publicKey: async () => 'BFakeKey',
    accepts: (endpoint) => endpoint.startsWith('https://push.example/'),
    async send(target, payload, options, signal) {
      signal.throwIfAborted()
      const failure = failures.shift()
      if (failure === 'hang') {
        await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      }
      if (failure === 'gone') return 'gone'
      if (failure) throw new ProviderError('fake', 'told to fail', { retryable: failure === 'temporary' })
      sent.push({ target, text: Buffer.from(payload).toString(), options })
      return 'sent'
    },
  }
}
