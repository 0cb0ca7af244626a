import { setTimeout as sleep } from 'node:timers/promises'
import { ProviderError } from '@parley/providers/provider-error'
import type { Deps } from '../deps.ts'
import { composeMail, type MailOrder } from './compose-mail.ts'

/** Between the tries of a mail that may go through later, ms. */
const RETRY_MS = [1_000, 5_000, 30_000]
const DEADLINE_MS = 60_000

/** Sends in the background, so that neither time nor failure tells whether an address is known. */
export function sendMail(deps: Pick<Deps, 'mail' | 'background' | 'log'>, order: MailOrder): void {
  deps.background('send mail', deliver(deps, order))
}

async function deliver(deps: Pick<Deps, 'mail' | 'log'>, order: MailOrder): Promise<void> {
  const message = composeMail(order)
  for (const pause of [...RETRY_MS, null]) {
    try {
      await deps.mail.send(message, AbortSignal.timeout(DEADLINE_MS))
      return
    } catch (error) {
      if (pause === null || !(error instanceof ProviderError) || !error.retryable) throw error
      deps.log.warn({ kind: order.kind, reason: error.message }, 'mail is tried again')
      await sleep(pause)
    }
  }
}
