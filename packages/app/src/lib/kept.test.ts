import { QueryClient, type QueryKey } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AnswerKeeper, type Renewal } from './keep-answers.ts'
import { isFromKept, keptOwner, orKept } from './kept.ts'
import type { AnswerStore } from './kept-store.ts'

const ME = [['auth', 'me'], { type: 'query' }]
const CHAT = [['chat', 'load'], { input: { conversationId: 'c' }, type: 'query' }]
const OTHER = [['chat', 'thread'], { type: 'query' }]

let kept: Map<string, unknown>
let store: AnswerStore

/** One tab: what it asks and what it keeps. */
function openTab(answers: Map<unknown, unknown>, patience = 10_000) {
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always', persister: orKept(async () => store, patience) } },
  })
  const keeper = new AnswerKeeper({ queries, store, reduce: { 'chat.load': (data) => ((data as { isGone?: true }).isGone ? null : data) } })
  const ask = (queryKey: unknown[]) =>
    queries.fetchQuery({
      queryKey,
      queryFn: () => {
        const answer = answers.get(queryKey)
        return answer === undefined ? Promise.reject(new Error('no network')) : answer
      },
    })
  return { queries, keeper, ask }
}

const ANSWERS = new Map<unknown, unknown>([
  [ME, { id: 'asha' }],
  [CHAT, { lastSeq: 4 }],
  [OTHER, { messages: [] }],
])
const OFFLINE = new Map()

beforeEach(() => {
  kept = new Map()
  const remembered = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => remembered.get(key) ?? null,
    setItem: (key: string, value: string) => remembered.set(key, value),
  })
  store = {
    keys: async () => [...kept.keys()],
    read: async (key) => structuredClone(kept.get(key)),
    write: async (key, answer) => void kept.set(key, structuredClone(answer)),
    delete: async (key) => void kept.delete(key),
    clear: async () => kept.clear(),
  }
})
afterEach(() => vi.unstubAllGlobals())

async function readOnce() {
  const tab = openTab(ANSWERS)
  for (const key of [ME, CHAT, OTHER]) await tab.ask(key)
  await tab.keeper.flush()
  return tab
}

it('opens without a network with what was read, and says that it is from here', async () => {
  await readOnce()
  const { ask } = openTab(OFFLINE)
  expect(await ask(ME)).toEqual({ id: 'asha' })
  const chat = await ask(CHAT)
  expect(chat).toEqual({ lastSeq: 4 })
  expect(isFromKept(chat)).toBe(true)
  await expect(ask(OTHER)).rejects.toThrow('no network')
})

it('waits for the server where the store breaks', async () => {
  await readOnce()
  store.read = () => Promise.reject(new Error('closed'))
  const { ask } = openTab(new Map([[CHAT, new Promise((resolve) => setTimeout(resolve, 30, { lastSeq: 7 }))]]), 5)
  expect(await ask(CHAT)).toEqual({ lastSeq: 7 })
  await expect(openTab(OFFLINE).ask(CHAT)).rejects.toThrow('no network')
})

it('keeps what frames make of it', async () => {
  const { queries, keeper } = await readOnce()
  queries.setQueryData(CHAT, { lastSeq: 5 })
  await keeper.flush()
  expect(await openTab(OFFLINE).ask(CHAT)).toEqual({ lastSeq: 5 })
})

it('answers with what was kept when no answer comes for long', async () => {
  await readOnce()
  const slow = new Map<unknown, unknown>([[CHAT, new Promise(() => {})]])
  expect(await openTab(slow, 5).ask(CHAT)).toEqual({ lastSeq: 4 })
})

/** One query whose answer waits; gives the way to answer. */
async function askLate(key: unknown[]) {
  let answer: (data: unknown) => void = () => {}
  const tab = openTab(new Map<unknown, unknown>([[key, new Promise((resolve) => (answer = resolve))]]), 5)
  await tab.ask(key)
  const come = async (data: unknown) => {
    answer(data)
    await new Promise((resolve) => setTimeout(resolve, 5))
    return tab.queries.getQueryData(key)
  }
  return { ...tab, come }
}

it('takes the answer that comes late, also when it says the same', async () => {
  await readOnce()
  for (const lastSeq of [4, 7]) {
    const chat = await (await askLate(CHAT)).come({ lastSeq })
    expect([chat, isFromKept(chat)]).toEqual([{ lastSeq }, false])
  }
})

it('leaves what frames have made of it meanwhile to them', async () => {
  await readOnce()
  const { queries, come } = await askLate(CHAT)
  queries.setQueryData(CHAT, { lastSeq: 9 })
  expect(await come({ lastSeq: 7 })).toEqual({ lastSeq: 9 })
})

it('brings nothing back that the page has left', async () => {
  await readOnce()
  const { queries, come } = await askLate(CHAT)
  queries.removeQueries({ queryKey: CHAT })
  expect(await come({ lastSeq: 7 })).toBeUndefined()
})

it.each([
  ['nobody is here any more', null, { lastSeq: 4 }],
  ['somebody else is', { id: 'luz' }, undefined],
])('hears late that %s', async (_, next, onPage) => {
  await readOnce()
  const { queries, keeper, come } = await askLate(ME)
  queries.setQueryData(CHAT, await openTab(OFFLINE).ask(CHAT))
  expect(await come(next)).toEqual(next)
  await keeper.flush()
  expect([[...kept.values()], keptOwner()]).toEqual(next ? [[next], 'luz'] : [[], ''])
  expect(queries.getQueryData(CHAT)).toEqual(onPage)
})

it('changes what is kept and not on the page', async () => {
  await readOnce()
  const { keeper, ask } = openTab(ANSWERS)
  await ask(ME)
  keeper.change(CHAT, (chat: { lastSeq: number }) => ({ ...chat, erased: true }))
  await keeper.flush()
  expect(await openTab(OFFLINE).ask(CHAT)).toEqual({ lastSeq: 4, erased: true })
})

it('lets go of what may be old, where it is not on the page', async () => {
  const { keeper } = await readOnce()
  const other = [['chat', 'load'], { input: { conversationId: 'd' }, type: 'query' }]
  kept.set(`asha ${JSON.stringify(other)}`, { lastSeq: 4 })
  kept.set(`luz ${JSON.stringify(other)}`, { lastSeq: 4 })
  keeper.drop('chat.load', (chat) => (chat as { lastSeq: number }).lastSeq !== 5)
  await keeper.flush()
  expect([...kept.keys()]).toEqual([`asha ${JSON.stringify(ME)}`, `asha ${JSON.stringify(CHAT)}`, `luz ${JSON.stringify(other)}`])
  kept.set(`asha ${JSON.stringify(other)}`, { lastSeq: 5 })
  keeper.drop('chat.load', (chat) => (chat as { lastSeq: number }).lastSeq !== 5)
  await keeper.flush()
  expect(kept.get(`asha ${JSON.stringify(other)}`)).toEqual({ lastSeq: 5 })
})

describe('what may be old and is not on the page', () => {
  const keyOf = (id: string) => `asha ${JSON.stringify([['chat', 'load'], { input: { conversationId: id }, type: 'query' }])}`
  const renewal = (ask: Renewal['ask'], most = 5): Renewal => ({ procedure: 'chat.load', isOld: () => true, ask, most })
  async function away() {
    const tab = await readOnce()
    for (const id of ['d', 'e']) kept.set(keyOf(id), { id, lastSeq: 4 })
    return tab
  }

  it('is asked for again, what was seen last first, and no more than so much of it', async () => {
    const { keeper } = await away()
    const asked: unknown[] = []
    await keeper.renew(renewal(async (data) => asked.push((data as { id: string }).id) && { lastSeq: 9 }, 1))
    await keeper.flush()
    expect(asked).toEqual(['e'])
    expect([kept.get(keyOf('c')), kept.get(keyOf('d')), kept.get(keyOf('e'))]).toEqual([{ lastSeq: 4 }, undefined, { lastSeq: 9 }])
  })

  it('goes where there is no answer to it any more, and stays when the line is lost', async () => {
    const { keeper } = await away()
    const failures = [TRPCClientError.from({ error: { message: '', code: -32004, data: { code: 'not-found' } } }), new Error('no network')]
    await keeper.renew(renewal(() => Promise.reject(failures.shift())))
    await keeper.flush()
    expect([kept.get(keyOf('d')), kept.get(keyOf('e'))]).toEqual([{ id: 'd', lastSeq: 4 }, undefined])
  })

  it('is asked for once more when a frame has changed it meanwhile', async () => {
    const { keeper } = await away()
    let times = 0
    await keeper.renew(
      renewal(async () => {
        times += 1
        if (times === 1) keeper.change(JSON.parse(keyOf('e').slice(5)) as QueryKey, (chat: object) => ({ ...chat, lastSeq: 5 }))
        return { lastSeq: times === 1 ? 4 : 6 }
      }, 1),
    )
    await keeper.flush()
    expect([times, kept.get(keyOf('e'))]).toEqual([2, { lastSeq: 6 }])
  })

  it('stays gone when they sign out meanwhile', async () => {
    const { queries, keeper } = await away()
    await keeper.renew(renewal(async () => queries.setQueryData(ME, null) ?? { lastSeq: 9 }))
    await keeper.flush()
    expect([...kept.values()]).toEqual([])
  })
})

it.each([
  ['they sign out', null],
  ['somebody else comes', { id: 'luz' }],
])('forgets all when %s', async (_, next) => {
  const { queries, keeper } = await readOnce()
  queries.setQueryData(ME, next)
  await keeper.flush()
  expect([...kept.values()]).toEqual(next ? [next] : [])
})

it('forgets all when their session was ended while nothing was open', async () => {
  await readOnce()
  expect(await openTab(new Map([[ME, null]])).ask(ME)).toBeNull()
  expect([kept.size, keptOwner()]).toEqual([0, ''])
})

it('writes nothing more in a tab whose person signed out in another', async () => {
  const before = await readOnce()
  const after = openTab(new Map([[ME, { id: 'luz' }]]))
  await after.ask(ME)
  await after.keeper.flush()
  before.queries.setQueryData(CHAT, { lastSeq: 6 })
  await before.keeper.flush()
  expect([...kept.values()]).toEqual([{ id: 'luz' }])
})

it('forgets a chat in which I am no more', async () => {
  const { queries, keeper } = await readOnce()
  queries.setQueryData(CHAT, { isGone: true })
  await keeper.flush()
  await expect(openTab(OFFLINE).ask(CHAT)).rejects.toThrow('no network')
})
