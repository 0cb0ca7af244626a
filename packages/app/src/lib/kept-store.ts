import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** What the server answered, by whose it is and what was asked. A store that cannot be had has nothing. */
export interface AnswerStore {
  keys(): Promise<string[]>
  read(key: string): Promise<unknown>
  write(key: string, answer: unknown): Promise<void>
  delete(key: string): Promise<void>
  clear(): Promise<void>
}

interface Answer {
  /** Begins with the version of the app: another one may mean something else by it. */
  key: string
  /** JSON: its size is known. */
  text: string
  keptAt: number
}

interface Schema extends DBSchema {
  answers: { key: string; value: Answer; indexes: { byAge: number } }
}

/** The oldest go when there are more. */
const MAX_ANSWERS = 80
/** UTF-16 code units of one; a larger one is not kept. */
const MAX_LENGTH = 400_000

/** The page's own script has another name in every version. */
function currentBuild(): string {
  return document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? ''
}

let shared: Promise<AnswerStore> | undefined

export function answerStore(): Promise<AnswerStore> {
  shared ??= open()
  return shared
}

async function open(): Promise<AnswerStore> {
  const db = await openDB<Schema>('parley-kept', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('answers', { keyPath: 'key' }).createIndex('byAge', 'keptAt')
    },
    // A private window may refuse.
  }).catch(() => null)
  const ours = `${currentBuild()} `
  // Nobody reads what another version has kept, so nothing would ever take back what is in it.
  await deleteOthers(db, ours).catch(() => {})
  return {
    async keys() {
      const all = (await db?.getAllKeys('answers')) ?? []
      return all.flatMap((key) => (key.startsWith(ours) ? key.slice(ours.length) : []))
    },
    async read(key) {
      const answer = await db?.get('answers', ours + key)
      return answer && JSON.parse(answer.text)
    },
    async write(key, answer) {
      const text = JSON.stringify(answer)
      if (!db || text === undefined) return
      if (text.length > MAX_LENGTH) return db.delete('answers', ours + key)
      await db.put('answers', { key: ours + key, text, keptAt: Date.now() })
      const tooMany = (await db.count('answers')) - MAX_ANSWERS
      if (tooMany <= 0) return
      const oldest = await db.getAllKeysFromIndex('answers', 'byAge', null, tooMany)
      await Promise.all(oldest.map((old) => db.delete('answers', old)))
    },
    async delete(key) {
      await db?.delete('answers', ours + key)
    },
    async clear() {
      await db?.clear('answers')
    },
  }
}

async function deleteOthers(db: IDBPDatabase<Schema> | null, ours: string): Promise<void> {
  if (!db) return
  const keys = await db.getAllKeys('answers')
  await Promise.all(keys.filter((key) => !key.startsWith(ours)).map((key) => db.delete('answers', key)))
}
