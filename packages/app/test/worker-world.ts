import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { vi } from 'vitest'

const source = readFileSync(new URL('../public/sw.js', import.meta.url), 'utf8')
export const conversationId = '0191d5a0-0000-7000-8000-0000000000ab'
export const ORIGIN = 'https://parley.example'

type Listener = (event: object) => void
export type Answer = (path: string, init?: RequestInit) => Promise<Response> | Response

interface Shell {
  version: string
  files: string[]
  words: Record<string, string[]>
}

export const OLD: Shell = {
  version: '1',
  files: ['/assets/app-1.js', '/assets/same.js'],
  words: { en: ['/assets/en-1.js'], es: ['/assets/es-1.js'] },
}
export const NEW: Shell = {
  version: '2',
  files: ['/assets/app-2.js', '/assets/same.js'],
  words: { en: ['/assets/en-2.js'], es: ['/assets/es-2.js'] },
}

export const pageOf = ({ files: [entry] }: Shell) => `<head><script type="module" crossorigin src="${entry}"></script></head>`

/** One browser, and the server that it sees. */
interface Browser {
  /** Its caches, by name and path. */
  stores: Map<string, Map<string, Response>>
  tabs: { url: string; focus: () => void }[]
  asked: string[]
  answer: Answer
  /** The version that the server has. */
  served: Shell
  disk: 'well' | 'full' | 'broken'
}
export const browser = {} as Browser
export const showNotification = vi.fn<(title: string, options: object) => Promise<void>>(async () => {})
export const openWindow = vi.fn<(path: string) => Promise<void>>(async () => {})
export const skipWaiting = vi.fn<() => Promise<void>>(async () => {})
export const subscribe = vi.fn<() => Promise<object>>()

const pathOf = (request: string | { url: string }) => new URL(typeof request === 'string' ? request : request.url, ORIGIN).pathname

function cache(name: string) {
  const files = browser.stores.get(name) ?? new Map<string, Response>()
  browser.stores.set(name, files)
  return {
    match: async (request: string | { url: string }) => files.get(pathOf(request))?.clone(),
    put: async (request: string | { url: string }, response: Response) => {
      if (browser.disk === 'full') throw new DOMException('', 'QuotaExceededError')
      if (response.status === 206) throw new TypeError('part')
      files.set(pathOf(request), response)
    },
    keys: async () => [...files.keys()].map((path) => ({ url: ORIGIN + path })),
  }
}

const caches = {
  open: async (name: string) => cache(name),
  keys: async () => [...browser.stores.keys()],
  delete: async (name: string) => browser.stores.delete(name),
  match: async (request: string | { url: string }, { cacheName }: { cacheName?: string } = {}) => {
    if (browser.disk === 'broken') throw new DOMException('', 'UnknownError')
    for (const name of cacheName ? [cacheName] : browser.stores.keys()) {
      const found = browser.stores.get(name)?.get(pathOf(request))
      if (found) return found.clone()
    }
  },
}

/** A new one. */
export function openBrowser(): void {
  vi.clearAllMocks()
  browser.stores = new Map()
  browser.tabs = []
  browser.asked = []
  browser.disk = 'well'
  browser.answer = (path) => new Response(path === '/index.html' ? pageOf(browser.served) : `fresh ${path}`)
}

export function start(shell: Shell | null) {
  if (shell) browser.served = shell
  const listeners = new Map<string, Listener>()
  const self = {
    shell,
    location: { origin: ORIGIN },
    addEventListener: (type: string, listener: Listener) => void listeners.set(type, listener),
    skipWaiting,
    registration: { showNotification, pushManager: { subscribe } },
    clients: { matchAll: async () => browser.tabs, openWindow, claim: async () => {} },
  }
  const fetch = async (request: string | { url: string }, init?: RequestInit) => {
    browser.asked.push(pathOf(request))
    return await browser.answer(pathOf(request), init)
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

export async function installed(shell: Shell) {
  const worker = start(shell)
  await worker.happen('install')
  await worker.happen('activate')
  return worker
}

export const offline: Answer = () => Promise.reject(new TypeError('offline'))
