import type { UserId } from '@parley/contracts/ids'
import { listWritten, outboxDatabase, writeMessage } from '../../lib/outbox-database.ts'
import type { OutboxEntry, OutboxStorage } from './outbox.ts'

/** What one person wrote on this device. Where there is no database it lasts as long as the page, and no other tab sees it. */
export function outboxStorage(userId: UserId): OutboxStorage & { isShared: () => Promise<boolean> } {
  const kept = new Map<string, OutboxEntry>()
  const isShared = async () => (await outboxDatabase()) !== null
  return {
    isShared,
    async load() {
      if (!(await isShared())) return [...kept.values()]
      return (await listWritten(userId)).map(({ entry }) => entry as OutboxEntry)
    },
    async put(entry) {
      const { clientMessageId, createdAt } = entry
      if (await isShared()) await writeMessage({ clientMessageId, createdAt, userId, entry })
      else kept.set(clientMessageId, entry)
    },
    async delete(ids) {
      const db = await outboxDatabase()
      for (const id of ids) {
        if (db) await db.delete('messages', id)
        else kept.delete(id)
      }
    },
  }
}
