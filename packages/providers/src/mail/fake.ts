import { ProviderError } from '../provider-error.ts'
import type { Mail, MailMessage } from './port.ts'
import { safeMessage } from './safe-message.ts'

export type FakeMailFailure = 'refused' | 'temporary' | 'hang'

export interface FakeMail extends Mail {
  readonly sent: MailMessage[]
  /** What goes wrong with the next mails, in this order. */
  readonly failures: FakeMailFailure[]
}

/** Keeps what was sent. */
export function fakeMail(): FakeMail {
  const sent: MailMessage[] = []
  const failures: FakeMailFailure[] = []
  return {
    sent,
    failures,
    async send(message, signal) {
      const safe = safeMessage('fake', message)
      signal.throwIfAborted()
      const failure = failures.shift()
      if (failure === 'hang') {
        await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      }
      if (failure) throw new ProviderError('fake', 'told to fail', { retryable: failure === 'temporary' })
      sent.push(safe)
    },
  }
}
