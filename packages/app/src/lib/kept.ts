import type { QueryClient, QueryFunction, QueryFunctionContext, QueryKey } from '@tanstack/react-query'
import { errorCode } from './errors.ts'
import type { AnswerStore } from './kept-store.ts'
import { readRemembered, remember } from './remembered.ts'

/** What the server answered to these is kept on this device, for its reader alone, and read when no answer comes. */
const KEPT = new Set([
  'auth.me',
  'chat.inbox',
  'chat.load',
  'chat.members',
  'people.blocked',
  'people.contacts',
  'people.nicknames',
  'people.profile',
  'practice.list',
  'practice.load',
  'scenarios.list',
  'about.read',
])

/** UTF-16 code units of one, as JSON; a larger one is not kept. */
export const ANSWER_MAX_LENGTH = 400_000

/** After this it is answered with what was kept, ms. */
const PATIENCE = 4_000

/** Whose answers are kept here: nobody's, when it is empty. */
const OWNER = 'kept'

const fromStore = new WeakSet<object>()

/** It was read from this device, and may be old. */
export function isFromKept(data: unknown): data is object {
  return typeof data === 'object' && data !== null && fromStore.has(data)
}

/** `chat.load` of the key of a query. */
export function procedureOf([path]: QueryKey): string {
  return Array.isArray(path) ? path.join('.') : ''
}

export function isKept(key: QueryKey): boolean {
  return KEPT.has(procedureOf(key))
}

export function keptOwner(): string {
  return readRemembered(OWNER) ?? ''
}

export function setKeptOwner(userId: string): void {
  if (keptOwner() !== userId) remember(OWNER, userId)
}

/** What the store has it under. */
export function answerKey(owner: string, queryHash: string): string {
  return `${owner} ${queryHash}`
}

interface Asked {
  queryHash: string
  state: { data: unknown }
}

/** A persister for TanStack Query: the server's answer, and when none comes, or none for long, the one that was kept. */
export function orKept(openStore: () => Promise<AnswerStore>, patience = PATIENCE) {
  return async <T, K extends QueryKey>(ask: QueryFunction<T, K>, context: QueryFunctionContext<K>, query: Asked): Promise<T> => {
    const asking = async () => await ask(context)
    if (!isKept(context.queryKey) || !keptOwner()) return asking()
    const fresh = asking()
    if (procedureOf(context.queryKey) === 'auth.me') fresh.then((me) => leave(me as Me, context.client, openStore), ignore)
    // What is on the page is no older.
    if (query.state.data !== undefined) return fresh
    const key = answerKey(keptOwner(), query.queryHash)
    // A store that breaks has nothing: whoever asked waits for the server's answer, or hears its error.
    const find = async () => await (await openStore()).read(key)
    const read = async () => mark(await find().catch(ignore)) as T | undefined
    const over = new AbortController()
    const late = async () => {
      await sleep(patience, over.signal)
      return (await read()) ?? fresh
    }
    try {
      const answer = await Promise.race([fresh, late()])
      // The query has it a moment after this.
      if (isFromKept(answer)) fresh.then((data) => void setTimeout(comeLate, 0, context, answer, data), ignore)
      return answer
    } catch (error) {
      const kept = errorCode(error) === 'unavailable' ? await read() : undefined
      if (kept === undefined) throw error
      return kept
    } finally {
      over.abort()
      fresh.catch(ignore)
    }
  }
}

type Me = { id: string } | null

/** Their session was ended from elsewhere, or somebody else has come: what is kept here is not theirs. */
function leave(me: Me, queries: QueryClient, openStore: () => Promise<AnswerStore>): void {
  const owner = keptOwner()
  if (!owner || owner === me?.id) return
  // A store that cannot be had has nothing.
  forget(openStore).catch(ignore)
  if (me)
    void queries.resetQueries({ predicate: ({ queryKey, state: { data } }) => isFromKept(data) && procedureOf(queryKey) !== 'auth.me' })
}

/** The answer has come after its query was given what was kept. What frames or a newer answer have made of that since is newer. */
function comeLate({ client, queryKey }: QueryFunctionContext, kept: object, fresh: unknown): void {
  if (client.getQueryData(queryKey) !== kept) return
  // Where nothing has changed, the query goes on with the same object.
  fromStore.delete(kept)
  client.setQueryData(queryKey, fresh)
}

/** Never resolves once it is aborted. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })
}

/** All that is kept, of everybody. */
export async function forget(openStore: () => Promise<AnswerStore>): Promise<void> {
  setKeptOwner('')
  await (await openStore()).clear()
}

function mark<T>(data: T): T {
  if (typeof data === 'object' && data !== null) fromStore.add(data)
  return data
}

function ignore(): void {
  // Whoever asked hears of it.
}
