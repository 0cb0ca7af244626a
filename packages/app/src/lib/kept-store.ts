import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { ANSWER_MAX_LENGTH } from './kept.ts'

/** What the server answered, by whose it is and what was asked. A store that cannot be had has nothing. */
export interface AnswerStore {
  /** What was seen last comes last. */
  keys(): Promise<string[]>
  read(key: string): Promise<unknown>
  /** `isSeen`: its reader has it before them; else it is as old as it was. */
  write(key: string, answer: unknown, isSeen: boolean): Promise<void>
  delete(key: string): Promise<void>
  clear(): Promise<void>
}

/** Files that an answer names by their ids. Each goes with its answer, and as soon as that names it no more. */
export interface FileStore {
  readFile(key: string, id: string): Promise<Blob | undefined>
  writeFile(key: string, id: string, file: Blob): Promise<void>
}

interface Answer {
  /** Begins with the shape of the contracts: another one may mean something else by it. */
  key: string
  /** JSON: its size is known. */
  text: string
  keptAt: number
}

interface KeptFile {
  /** Of its answer, and its own. */
  key: [answer: string, id: string]
  /** Not as a Blob: a private window of Safari keeps none. */
  content: ArrayBuffer
  type: string
  bytes: number
  keptAt: number
}

interface Schema extends DBSchema {
  answers: { key: string; value: Answer; indexes: { byAge: number } }
  files: { key: [string, string]; value: KeptFile; indexes: { byAge: [keptAt: number, bytes: number] } }
}

type Writing = IDBPTransaction<Schema, ('answers' | 'files')[], 'readwrite'>

/** The oldest go when there are more. */
const MAX_ANSWERS = 80
/** Of one file, and of all; the oldest go when there is more. */
const FILE_MAX_BYTES = 4 * 1024 * 1024
const FILES_MAX_BYTES = 40 * 1024 * 1024

/** The build writes it here. */
declare const CONTRACTS_SHAPE: string

let shared: Promise<AnswerStore & FileStore> | undefined

export function answerStore(): Promise<AnswerStore & FileStore> {
  shared ??= open()
  return shared
}

async function open(): Promise<AnswerStore & FileStore> {
  // A private window may refuse.
  const db = await openDatabase().catch(() => null)
  const ours = `${CONTRACTS_SHAPE} `
  const writing = () => db?.transaction(['answers', 'files'], 'readwrite')
  // Nobody reads what was kept in another shape, so nothing would ever take back what is in it.
  await deleteOthers(writing(), ours).catch(() => {})
  return {
    async keys() {
      const all = (await db?.getAllKeysFromIndex('answers', 'byAge')) ?? []
      return all.flatMap((key) => (key.startsWith(ours) ? key.slice(ours.length) : []))
    },
    async read(key) {
      const answer = await db?.get('answers', ours + key)
      return answer && JSON.parse(answer.text)
    },
    async write(key, answer, isSeen) {
      const text = JSON.stringify(answer)
      const tx = text === undefined ? undefined : writing()
      if (!tx) return
      if (text.length > ANSWER_MAX_LENGTH) await deleteAnswer(tx, ours + key)
      else {
        const before = isSeen ? undefined : await tx.objectStore('answers').get(ours + key)
        await tx.objectStore('answers').put({ key: ours + key, text, keptAt: before?.keptAt ?? Date.now() })
        for (const file of await filesOf(tx, ours + key)) if (!text.includes(file[1])) await tx.objectStore('files').delete(file)
        const tooMany = (await tx.objectStore('answers').count()) - MAX_ANSWERS
        const oldest = tooMany > 0 ? await tx.objectStore('answers').index('byAge').getAllKeys(null, tooMany) : []
        for (const old of oldest) await deleteAnswer(tx, old)
      }
      await tx.done
    },
    async delete(key) {
      const tx = writing()
      if (tx) await deleteAnswer(tx, ours + key)
      await tx?.done
    },
    async clear() {
      const tx = writing()
      await tx?.objectStore('answers').clear()
      await tx?.objectStore('files').clear()
      await tx?.done
    },
    async readFile(key, id) {
      const file = await db?.get('files', [ours + key, id])
      return file && new Blob([file.content], { type: file.type })
    },
    async writeFile(key, id, file) {
      if (!db || file.size > FILE_MAX_BYTES) return
      // Before the transaction: it ends while somebody waits for something else.
      const content = await file.arrayBuffer()
      const tx = db.transaction(['answers', 'files'], 'readwrite')
      const answer = await tx.objectStore('answers').get(ours + key)
      // Signed out, erased or let go of while it came.
      if (answer?.text.includes(id)) {
        const kept = { key: [ours + key, id] as [string, string], content, type: file.type, bytes: file.size, keptAt: Date.now() }
        await tx.objectStore('files').put(kept)
        await deleteTooMany(tx)
      }
      await tx.done
    },
  }
}

/** Rejects where a page of a version before keeps it as it was: it opens when that page is closed. */
function openDatabase(): Promise<IDBPDatabase<Schema>> {
  const { promise: refused, reject } = Promise.withResolvers<never>()
  const opened = openDB<Schema>('parley-kept', 2, {
    upgrade(fresh, before) {
      if (before < 1) fresh.createObjectStore('answers', { keyPath: 'key' }).createIndex('byAge', 'keptAt')
      fresh.createObjectStore('files', { keyPath: 'key' }).createIndex('byAge', ['keptAt', 'bytes'])
    },
    blocked: () => reject(new Error('the store is blocked')),
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  })
  return Promise.race([opened, refused])
}

function filesOf(tx: Writing, answer: string): Promise<[string, string][]> {
  // In its order an array comes after all texts.
  return tx.objectStore('files').getAllKeys(IDBKeyRange.bound([answer], [answer, []]))
}

async function deleteAnswer(tx: Writing, key: string): Promise<void> {
  await tx.objectStore('answers').delete(key)
  for (const file of await filesOf(tx, key)) await tx.objectStore('files').delete(file)
}

/** The sizes stand in the index, so that no file is read for them. */
async function deleteTooMany(tx: Writing): Promise<void> {
  let bytes = 0
  let cursor = await tx.objectStore('files').index('byAge').openKeyCursor(null, 'prev')
  while (cursor) {
    bytes += cursor.key[1]
    if (bytes > FILES_MAX_BYTES) await tx.objectStore('files').delete(cursor.primaryKey)
    cursor = await cursor.continue()
  }
}

async function deleteOthers(tx: Writing | undefined, ours: string): Promise<void> {
  if (!tx) return
  const [answers, files] = [tx.objectStore('answers'), tx.objectStore('files')]
  for (const key of await answers.getAllKeys()) if (!key.startsWith(ours)) await answers.delete(key)
  for (const key of await files.getAllKeys()) if (!key[0].startsWith(ours)) await files.delete(key)
  await tx.done
}
