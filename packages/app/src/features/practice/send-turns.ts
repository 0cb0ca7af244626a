import { SocketError } from '../../lib/socket-error.ts'
import type { Outbox, OutboxEntry } from './outbox.ts'

/** Sends what waits, one after the other, until the line is lost or nothing waits. Calling again meanwhile does nothing. */
export function createTurnSender(outbox: Outbox, send: (entry: OutboxEntry) => Promise<unknown>): () => Promise<void> {
  let isSending = false
  return async () => {
    if (isSending) return
    isSending = true
    try {
      for (let entry = nextOf(outbox); entry; entry = nextOf(outbox)) {
        outbox.mark(entry.clientMessageId, 'sending')
        const error = await send(entry).then(
          () => null,
          (thrown: unknown) => (thrown instanceof SocketError ? thrown : new SocketError('internal', false)),
        )
        if (error?.retryable) {
          outbox.mark(entry.clientMessageId, 'waiting')
          return
        }
        outbox.mark(entry.clientMessageId, error ? 'failed' : 'sent', error?.code ?? null)
      }
    } finally {
      isSending = false
    }
  }
}

function nextOf(outbox: Outbox): OutboxEntry | undefined {
  return outbox.getEntries().find(({ state }) => state === 'waiting')
}
