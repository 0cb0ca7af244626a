import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, it, vi } from 'vitest'

const source = readFileSync(new URL('../../../public/sw.js', import.meta.url), 'utf8')
const conversationId = '0191d5a0-0000-7000-8000-0000000000ab'

type Listener = (event: object) => void
const listeners = new Map<string, Listener>()
const showNotification = vi.fn<(title: string, options: object) => Promise<void>>(async () => {})
const openWindow = vi.fn<(path: string) => Promise<void>>(async () => {})
let tabs: { url: string; focus: () => void }[] = []

beforeEach(() => {
  listeners.clear()
  vi.clearAllMocks()
  tabs = []
  const self = {
    addEventListener: (type: string, listener: Listener) => void listeners.set(type, listener),
    skipWaiting: () => {},
    registration: { showNotification },
    clients: { matchAll: async () => tabs, openWindow },
  }
  runInNewContext(source, { self, URL })
})

async function happen(type: string, event: object): Promise<void> {
  const waits: Promise<unknown>[] = []
  listeners.get(type)?.({ ...event, waitUntil: (wait: Promise<unknown>) => void waits.push(wait) })
  await Promise.all(waits)
}

const press = (data: object) => happen('notificationclick', { notification: { close: () => {}, data } })

it('shows what came, in its language, in the place of what came before from there', async () => {
  const notice = { title: 'Raúl', body: 'मंगलवार को आ रही हो?', lang: 'hi', tag: conversationId, conversationId }
  await happen('push', { data: { json: () => notice } })
  const { title, body, lang, tag } = notice
  expect(showNotification).toHaveBeenCalledWith(title, expect.objectContaining({ body, lang, tag, data: { conversationId } }))
})

it('goes to the tab that has the chat, else opens one', async () => {
  await press({ conversationId })
  expect(openWindow).toHaveBeenCalledWith(`/chats/${conversationId}`)
  const focus = vi.fn<() => void>()
  tabs = [
    { url: 'https://parley.example/home', focus: () => expect.fail('another tab') },
    { url: `https://parley.example/chats/${conversationId}?at=1`, focus },
  ]
  await press({ conversationId })
  expect([focus.mock.calls.length, openWindow.mock.calls.length]).toEqual([1, 1])
})

it('opens no address that is not of a chat', async () => {
  await press({ conversationId: '../admin' })
  expect(openWindow).toHaveBeenCalledWith('/chats')
})

it('takes no requests', () => {
  expect([...listeners.keys()].sort()).toEqual(['install', 'notificationclick', 'push'])
})
