import type { ClientMessageId, UserId } from '@parley/contracts/ids'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** A message that somebody wrote on this device and nobody has yet. */
export interface WrittenMessage {
  clientMessageId: ClientMessageId
  createdAt: number
  userId: UserId
  entry: { state: string }
}

interface Schema extends DBSchema {
  messages: { key: string; value: WrittenMessage; indexes: { byUser: [UserId, number] } }
}

let shared: Promise<IDBPDatabase<Schema> | null> | undefined

/** `null`: a private window may refuse. */
export function outboxDatabase(): Promise<IDBPDatabase<Schema> | null> {
  shared ??= openDB<Schema>('parley', 1, {
    upgrade(db) {
      db.createObjectStore('messages', { keyPath: 'clientMessageId' }).createIndex('byUser', ['userId', 'createdAt'])
    },
  }).catch(() => null)
  return shared
}

/** In the order that they were written. */
export async function listWritten(userId: UserId): Promise<WrittenMessage[]> {
  const db = await outboxDatabase()
  return (await db?.getAllFromIndex('messages', 'byUser', ofUser(userId))) ?? []
}

/** Whose it is stays: it may have been given to somebody else meanwhile. */
export async function writeMessage(message: WrittenMessage): Promise<void> {
  const tx = (await outboxDatabase())?.transaction('messages', 'readwrite')
  const before = await tx?.store.get(message.clientMessageId)
  await tx?.store.put({ ...message, userId: before?.userId ?? message.userId })
  await tx?.done
}

/** What was on its way waits again: the server knows it by its id. */
export async function giveWritten(from: UserId, to: UserId): Promise<void> {
  const tx = (await outboxDatabase())?.transaction('messages', 'readwrite')
  for (const message of (await tx?.store.index('byUser').getAll(ofUser(from))) ?? []) {
    const state = message.entry.state === 'sending' ? 'waiting' : message.entry.state
    await tx?.store.put({ ...message, userId: to, entry: { ...message.entry, state } })
  }
  await tx?.done
}

export async function deleteWritten(userId: UserId): Promise<void> {
  const tx = (await outboxDatabase())?.transaction('messages', 'readwrite')
  for (const key of (await tx?.store.index('byUser').getAllKeys(ofUser(userId))) ?? []) await tx?.store.delete(key)
  await tx?.done
}

function ofUser(userId: UserId): IDBKeyRange {
  return IDBKeyRange.bound([userId, 0], [userId, Number.MAX_SAFE_INTEGER])
}
