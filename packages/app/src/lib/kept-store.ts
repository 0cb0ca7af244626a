import { type DBSchema, openDB } from 'idb'

/** What the server answered, by whose it is and what was asked. A store that cannot be had has nothing. */
export interface AnswerStore {
  read(key: string): Promise<unknown>
  write(key: string, answer: unknown): Promise<void>
  delete(key: string): Promise<void>
  clear(): Promise<void>
}

interface Answer {
  key: string
  /** By which version of the app: another one may mean something else by it. */
  build: string
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
  const build = currentBuild()
  return {
    async read(key) {
      const answer = await db?.get('answers', key)
      return answer?.build === build ? JSON.parse(answer.text) : undefined
    },
    async write(key, answer) {
      const text = JSON.stringify(answer)
      if (!db || text === undefined) return
      if (text.length > MAX_LENGTH) return db.delete('answers', key)
      await db.put('answers', { key, build, text, keptAt: Date.now() })
      const tooMany = (await db.count('answers')) - MAX_ANSWERS
      if (tooMany <= 0) return
      const oldest = await db.getAllKeysFromIndex('answers', 'byAge', null, tooMany)
      await Promise.all(oldest.map((old) => db.delete('answers', old)))
    },
    async delete(key) {
      await db?.delete('answers', key)
    },
    async clear() {
      await db?.clear('answers')
    },
  }
}
