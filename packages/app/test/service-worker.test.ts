import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, it, vi } from 'vitest'

const source = readFileSync(new URL('../public/sw.js', import.meta.url), 'utf8')
const conversationId = '0191d5a0-0000-7000-8000-0000000000ab'
const ORIGIN = 'https://parley.example'

type Listener = (event: object) => void
type Answer = (path: string, init?: RequestInit) => Promise<Response> | Response

interface Shell {
  version: string
  files: string[]
  words: Record<string, string[]>
}

const OLD: Shell = {
  version: '1',
  files: ['/assets/app-1.js', '/assets/same.js'],
  words: { en: ['/assets/en-1.js'], es: ['/assets/es-1.js'] },
}
const NEW: Shell = {
  version: '2',
  files: ['/assets/app-2.js', '/assets/same.js'],
  words: { en: ['/assets/en-2.js'], es: ['/assets/es-2.js'] },
}

const pageOf = ({ files: [entry] }: Shell) => `<head><script type="module" crossorigin src="${entry}"></script></head>`

/** One browser's caches, by name and path. */
let stores: Map<string, Map<string, Response>>
let tabs: { url: string; focus: () => void }[]
let asked: string[]
let answer: Answer
/** The version that the server has. */
let served: Shell
/** The browser's disk. */
let disk: 'well' | 'full' | 'broken'
const showNotification = vi.fn<(title: string, options: object) => Promise<void>>(async () => {})
const openWindow = vi.fn<(path: string) => Promise<void>>(async () => {})
const skipWaiting = vi.fn<() => Promise<void>>(async () => {})
const subscribe = vi.fn<() => Promise<object>>()

const pathOf = (request: string | { url: string }) => new URL(typeof request === 'string' ? request : request.url, ORIGIN).pathname

function cache(name: string) {
  const files = stores.get(name) ?? new Map<string, Response>()
  stores.set(name, files)
  return {
    match: async (request: string | { url: string }) => files.get(pathOf(request))?.clone(),
    put: async (request: string | { url: string }, response: Response) => {
      if (disk === 'full') throw new DOMException('', 'QuotaExceededError')
      if (response.status === 206) throw new TypeError('part')
      files.set(pathOf(request), response)
    },
    keys: async () => [...files.keys()].map((path) => ({ url: ORIGIN + path })),
  }
}

const caches = {
  open: async (name: string) => cache(name),
  keys: async () => [...stores.keys()],
  delete: async (name: string) => stores.delete(name),
  match: async (request: string | { url: string }, { cacheName }: { cacheName?: string } = {}) => {
    if (disk === 'broken') throw new DOMException('', 'UnknownError')
    for (const name of cacheName ? [cacheName] : stores.keys()) {
      const found = stores.get(name)?.get(pathOf(request))
      if (found) return found.clone()
    }
  },
}

beforeEach(() => {
  vi.clearAllMocks()
  stores = new Map()
  tabs = []
  asked = []
  disk = 'well'
  answer = (path) => new Response(path === '/index.html' ? pageOf(served) : `fresh ${path}`)
})

function start(shell: Shell | null) {
  if (shell) served = shell
  const listeners = new Map<string, Listener>()
  const self = {
    shell,
    location: { origin: ORIGIN },
    addEventListener: (type: string, listener: Listener) => void listeners.set(type, listener),
    skipWaiting,
    registration: { showNotification, pushManager: { subscribe } },
    clients: { matchAll: async () => tabs, openWindow, claim: async () => {} },
  }
  const fetch = async (request: string | { url: string }, init?: RequestInit) => {
    asked.push(pathOf(request))
    return await answer(pathOf(request), init)
  }
  runInNewContext(source, { self, URL, Response, Promise, setTimeout, caches, fetch, importScripts: () => {} })
  return {
    listeners,
    async happen(type: string, event: object = {}): Promise<void> {
      const waits: Promise<unknown>[] = []
      listeners.get(type)?.({ ...event, waitUntil: (wait: Promise<unknown>) => void waits.push(wait) })
      await Promise.all(waits)
    },
    /** What a page gets; `undefined`: it is left to the network. */
    async get(path: string, mode = 'no-cors'): Promise<string | undefined> {
      let response: Promise<Response> | undefined
      const waits: Promise<unknown>[] = []
      const respondWith = (given: Promise<Response>) => (response = given)
      const waitUntil = (wait: Promise<unknown>) => void waits.push(wait)
      listeners.get('fetch')?.({ request: { method: 'GET', mode, url: ORIGIN + path }, respondWith, waitUntil })
      const text = await (await response)?.text()
      await Promise.all(waits)
      return text
    },
  }
}

async function installed(shell: Shell) {
  const worker = start(shell)
  await worker.happen('install')
  await worker.happen('activate')
  return worker
}

const offline: Answer = () => Promise.reject(new TypeError('offline'))

it('opens every page without a network, with the files it needs', async () => {
  const { get } = await installed(NEW)
  answer = offline
  expect(await get('/chats/1', 'navigate')).toBe(pageOf(NEW))
  expect(await get('/assets/app-2.js')).toBe('fresh /assets/app-2.js')
  await expect(get('/assets/other-2.js')).rejects.toThrow('offline')
})

it('gives a page as the server has it now, unless the server is down', async () => {
  const { get } = await installed(NEW)
  answer = () => new Response('newer')
  expect(await get('/home', 'navigate')).toBe('newer')
  answer = () => new Response('broken', { status: 503 })
  expect(await get('/home', 'navigate')).toBe(pageOf(NEW))
})

it.each(['full', 'broken'] as const)('gives what the network has while the disk is %s', async (state) => {
  const { get } = await installed(NEW)
  disk = state
  expect(await get('/assets/other-2.js')).toBe('fresh /assets/other-2.js')
  expect(await get('/home', 'navigate')).toBe('fresh /home')
})

it('keeps a file that a page asked for, and no part of one', async () => {
  const { get } = await installed(NEW)
  answer = (path) => new Response(`some of ${path}`, { status: 206 })
  expect(await get('/assets/voice-2.js')).toBe('some of /assets/voice-2.js')
  answer = (path) => new Response(`all of ${path}`)
  expect(await get('/assets/voice-2.js')).toBe('all of /assets/voice-2.js')
  answer = offline
  expect(await get('/assets/voice-2.js')).toBe('all of /assets/voice-2.js')
})

it('leaves the server’s own alone, and pages whose address is a secret', async () => {
  const { get } = await installed(NEW)
  for (const path of ['/api/trpc/chat.inbox', '/api/files/1', '/ws', '/invite/secret']) {
    expect(await get(path)).toBeUndefined()
    expect(await get(path, 'navigate')).toBeUndefined()
  }
  const paths = [...stores.values()].flatMap((files) => [...files.keys()])
  expect(paths.filter((path) => !path.startsWith('/assets/'))).toEqual(['/index.html'])
})

it('keeps the words of the languages that are read here', async () => {
  const old = await installed(OLD)
  await old.happen('message', { data: { language: 'es', entry: null } })
  expect([...(stores.get('parley-shell-1')?.keys() ?? [])]).toContain('/assets/es-1.js')
  await start(NEW).happen('install')
  expect(asked).toContain('/assets/es-2.js')
  expect(asked).not.toContain('/assets/en-2.js')
  expect(asked.filter((path) => path === '/assets/same.js')).toHaveLength(1)
})

it('waits while a page of the version before is open, then forgets that version', async () => {
  await installed(OLD)
  const next = start(NEW)
  await next.happen('install')
  const tab = { url: `${ORIGIN}/home`, focus: () => {} }
  tabs = [tab, tab]
  await next.happen('message', { data: { language: 'en', entry: '/assets/app-2.js' } })
  tabs = [tab]
  await next.happen('message', { data: { language: 'en', entry: '/assets/app-1.js' } })
  expect(skipWaiting).not.toHaveBeenCalled()
  await next.happen('message', { data: { language: 'en', entry: '/assets/app-2.js' } })
  expect(skipWaiting).toHaveBeenCalledOnce()
  await next.happen('activate')
  expect([...stores.keys()]).toEqual(['parley-shell-2'])
})

it('does not take over with a file missing', async () => {
  answer = (path) => new Response('', { status: path === '/assets/app-2.js' ? 404 : 200 })
  await expect(start(NEW).happen('install')).rejects.toThrow('gone')
})

it('does not take over with the page of another version', async () => {
  const { happen } = start(NEW)
  served = OLD
  await expect(happen('install')).rejects.toThrow('another version')
  expect(stores.get('parley-shell-2')?.has('/index.html')).toBe(false)
})

it('takes no requests while somebody develops', () => {
  expect([...start(null).listeners.keys()].sort()).toEqual(['install', 'notificationclick', 'push', 'pushsubscriptionchange'])
})

const press = (data: object) => start(NEW).happen('notificationclick', { notification: { close: () => {}, data } })

it('shows what came, in its language, in the place of what came before from there', async () => {
  const notice = { title: 'Raúl', body: 'मंगलवार को आ रही हो?', lang: 'hi', tag: conversationId, conversationId }
  await start(NEW).happen('push', { data: { json: () => notice } })
  const { title, body, lang, tag } = notice
  expect(showNotification).toHaveBeenCalledWith(title, expect.objectContaining({ body, lang, tag, data: { conversationId } }))
})

it('goes to the tab that has the chat, else opens one', async () => {
  await press({ conversationId })
  expect(openWindow).toHaveBeenCalledWith(`/chats/${conversationId}`)
  const focus = vi.fn<() => void>()
  tabs = [
    { url: `${ORIGIN}/home`, focus: () => expect.fail('another tab') },
    { url: `${ORIGIN}/chats/${conversationId}?at=1`, focus },
  ]
  await press({ conversationId })
  expect([focus.mock.calls.length, openWindow.mock.calls.length]).toEqual([1, 1])
})

it('opens no address that is not of a chat', async () => {
  await press({ conversationId: '../admin' })
  expect(openWindow).toHaveBeenCalledWith('/chats')
})

const subscription = (endpoint: string) => ({ toJSON: () => ({ endpoint, keys: { p256dh: 'BKey=', auth: 'auth==' } }) })

it('tells the server where notices go when its push service has moved', async () => {
  const sent: [string, unknown][] = []
  answer = (path, init) => {
    sent.push([path, JSON.parse(init?.body as string)])
    return Response.json({ result: { data: { publicKey: 'BServer', endpoint: null } } })
  }
  subscribe.mockResolvedValue(subscription('https://push.example/2'))
  await start(NEW).happen('pushsubscriptionchange', { oldSubscription: null, newSubscription: null })
  expect(subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: 'BServer' })
  await start(NEW).happen('pushsubscriptionchange', { newSubscription: subscription('https://push.example/3') })
  expect(subscribe).toHaveBeenCalledOnce()
  expect(sent.filter(([path]) => path.endsWith('subscribe'))).toEqual([
    ['/api/trpc/notifications.subscribe', { endpoint: 'https://push.example/2', p256dh: 'BKey', auth: 'auth' }],
    ['/api/trpc/notifications.subscribe', { endpoint: 'https://push.example/3', p256dh: 'BKey', auth: 'auth' }],
  ])
})

it('subscribes nobody who is signed out', async () => {
  answer = () => new Response('{}', { status: 401 })
  await expect(start(NEW).happen('pushsubscriptionchange', {})).rejects.toThrow('401')
  expect(subscribe).not.toHaveBeenCalled()
})
