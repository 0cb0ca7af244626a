import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { errorCode } from './errors.ts'
import { answerKey, isFromKept, isKept, keptOwner, procedureOf, setKeptOwner } from './kept.ts'
import type { AnswerStore } from './kept-store.ts'

/** So long after it was written it is written again, ms. */
const PAUSE = 500

/** What is kept of an answer; `null`: nothing. */
export type Reduce = (data: unknown) => unknown

export interface Renewal {
  procedure: string
  isOld: (data: unknown) => boolean
  /** What the server answers now. */
  ask: (data: unknown) => Promise<unknown>
  /** How many, of those that were seen last. */
  most: number
}

export interface KeeperOptions {
  queries: QueryClient
  store: AnswerStore
  /** By procedure; the others are kept as they are. */
  reduce: Record<string, Reduce>
}

/** Keeps what the page knows on this device while somebody is here, and forgets all of it when they are not. */
export class AnswerKeeper {
  readonly #options: KeeperOptions
  readonly #dirty = new Map<string, Query>()
  readonly #stop: () => void
  readonly #writtenAt = new WeakMap<Query, number>()
  /** Who is here, in this tab. */
  #owner = ''
  /** One after the other, so that an older state never comes over a newer one. */
  #work: Promise<unknown> = Promise.resolve()
  /** The last of each procedure goes on alone. */
  readonly #renewals = new Map<string, Renewal>()
  /** What frames have changed since it was asked for. */
  readonly #changed = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: KeeperOptions) {
    this.#options = options
    const cache = options.queries.getQueryCache()
    this.#stop = cache.subscribe(({ type, query, ...event }) => {
      if (!isKept(query.queryKey)) return
      if (type === 'removed') this.#write(query)
      else if (type === 'updated' && 'action' in event) {
        if (event.action.type === 'success') this.#note(query)
        else if (event.action.type === 'error') this.#fail(query, event.action.error)
      }
    })
    for (const query of cache.getAll()) if (isKept(query.queryKey) && query.state.data !== undefined) this.#note(query)
  }

  /** Changes what is kept and not on the page. */
  change<T>(queryKey: QueryKey, next: (data: T) => T): void {
    const queryHash = hashKey(queryKey)
    if (!this.#owner || this.#isOnPage(queryHash)) return
    const key = answerKey(this.#owner, queryHash)
    this.#changed.add(key)
    this.#do(async (store) => {
      const data = (await store.read(key)) as T | undefined
      if (data !== undefined) await this.#put(store, key, next(data), procedureOf(queryKey), false)
    })
  }

  /** Lets go of what is kept of a procedure, may be old, and is not on the page. */
  drop(procedure: string, isOld: (data: unknown) => boolean): void {
    this.#do(async (store) => {
      for (const { key } of await this.#findOld(store, procedure, isOld)) await store.delete(key)
    })
  }

  /**
   * Asks again for what is kept of a procedure, may be old, and is not on the page. What is too much, or has no answer any more, goes; when
   * the line is lost, the rest stays as it is for the next one.
   */
  async renew(renewal: Renewal): Promise<void> {
    const { procedure, isOld, ask, most } = renewal
    this.#renewals.set(procedure, renewal)
    let old: { key: string; data: unknown }[] = []
    this.#do(async (store) => {
      const found = (await this.#findOld(store, procedure, isOld)).toReversed()
      old = found.slice(0, most)
      for (const { key } of found.slice(most)) await store.delete(key)
    })
    await this.#work
    for (const each of old) {
      const { key, data } = each
      if (renewal !== this.#renewals.get(procedure) || !this.#owner) return
      this.#changed.delete(key)
      try {
        const fresh = await ask(data)
        // The answer may be older than that.
        if (this.#changed.has(key)) old.push(each)
        else this.#do((store) => this.#replace(store, key, fresh, procedure))
      } catch (error) {
        if (errorCode(error) === 'unavailable') return
        this.#do((store) => store.delete(key))
      }
    }
  }

  /** Writes what is not written yet. */
  flush(): Promise<unknown> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    for (const query of this.#dirty.values()) this.#write(query)
    return this.#work
  }

  /** Nobody is here, or somebody else. */
  forget(): void {
    this.#dirty.clear()
    this.#owner = ''
    setKeptOwner('')
    this.#do((store) => store.clear())
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop()
    await this.flush()
  }

  #note(query: Query): void {
    if (procedureOf(query.queryKey) === 'auth.me') this.#setOwner(query.state.data as { id: string } | null)
    if (!this.#owner || isFromKept(query.state.data)) return
    this.#dirty.set(query.queryHash, query)
    // A page may be gone a moment after something came; only what changes all the time is written in one.
    if (Date.now() - (this.#writtenAt.get(query) ?? 0) > PAUSE) this.#write(query)
    else this.#timer ??= setTimeout(() => void this.flush(), PAUSE)
  }

  #setOwner(me: { id: string } | null): void {
    const owner = keptOwner() || this.#owner
    if (owner && owner !== me?.id) this.forget()
    if (!me) return
    this.#owner = me.id
    setKeptOwner(me.id)
  }

  #write(query: Query): void {
    if (!this.#dirty.delete(query.queryHash)) return
    this.#writtenAt.set(query, Date.now())
    const { data } = query.state
    const key = answerKey(this.#owner, query.queryHash)
    this.#do((store) => this.#put(store, key, data, procedureOf(query.queryKey), true))
  }

  #fail(query: Query, error: unknown): void {
    const code = errorCode(error)
    const key = answerKey(this.#owner, query.queryHash)
    // It is no longer theirs to see.
    if (code === 'not-found' || code === 'not-allowed') this.#do((store) => store.delete(key))
  }

  #isOnPage(queryHash: string): boolean {
    return this.#options.queries.getQueryCache().get(queryHash) !== undefined
  }

  async #findOld(store: AnswerStore, procedure: string, isOld: (data: unknown) => boolean): Promise<{ key: string; data: unknown }[]> {
    const prefix = answerKey(this.#owner, '')
    const found: { key: string; data: unknown }[] = []
    for (const key of await store.keys()) {
      const queryHash = key.slice(prefix.length)
      if (!key.startsWith(prefix) || procedureOf(JSON.parse(queryHash) as QueryKey) !== procedure) continue
      const data = await store.read(key)
      if (!this.#isOnPage(queryHash) && data !== undefined && isOld(data)) found.push({ key, data })
    }
    return found
  }

  /** Unless it was opened or let go of meanwhile. */
  async #replace(store: AnswerStore, key: string, data: unknown, procedure: string): Promise<void> {
    const isOnPage = this.#isOnPage(key.slice(answerKey(this.#owner, '').length))
    if (!isOnPage && (await store.read(key)) !== undefined) await this.#put(store, key, data, procedure, false)
  }

  async #put(store: AnswerStore, key: string, data: unknown, procedure: string, isSeen: boolean): Promise<void> {
    // Signed out while it waited, or in another tab.
    if (keptOwner() === '' || !key.startsWith(answerKey(keptOwner(), ''))) return
    const kept = (this.#options.reduce[procedure] ?? same)(data)
    await (kept === null || kept === undefined ? store.delete(key) : store.write(key, kept, isSeen))
  }

  #do(work: (store: AnswerStore) => Promise<unknown>): void {
    // A disk that is full keeps nothing new: the page goes on without it.
    this.#work = this.#work.then(() => work(this.#options.store)).catch(() => {})
  }
}

function same(data: unknown): unknown {
  return data
}
