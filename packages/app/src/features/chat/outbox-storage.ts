import type { ClientMessageId, UserId } from '@parley/contracts/ids'
import { type DBSchema, openDB } from 'idb'
import type { OutboxEntry, OutboxStorage } from './outbox.ts'

interface Kept {
  clientMessageId: ClientMessageId
  createdAt: number
  userId: UserId
  entry: OutboxEntry
}

interface Schema extends DBSchema {
  messages: { key: string; value: Kept; indexes: { byUser: [UserId, number] } }
}

/** What one person wrote on this device. A private window may refuse: then it lasts as long as the page. */
export function outboxStorage(userId: UserId): OutboxStorage {
  const opened = openDB<Schema>('parley', 1, {
    upgrade(db) {
      db.createObjectStore('messages', { keyPath: 'clientMessageId' }).createIndex('byUser', ['userId', 'createdAt'])
    },
  }).catch(() => null)
  const kept = new Map<string, OutboxEntry>()
  return {
    async load() {
      const db = await opened
      if (!db) return [...kept.values()]
      const range = IDBKeyRange.bound([userId, 0], [userId, Number.MAX_SAFE_INTEGER])
      const entries = await db.getAllFromIndex('messages', 'byUser', range)
      return entries.map(({ entry }) => entry)
    },
    async put(entry) {
      const db = await opened
      if (db) await db.put('messages', { clientMessageId: entry.clientMessageId, createdAt: entry.createdAt, userId, entry })
      else kept.set(entry.clientMessageId, entry)
    },
    async delete(ids) {
      const db = await opened
      for (const id of ids) {
        if (db) await db.delete('messages', id)
        else kept.delete(id)
      }
    },
  }
}
