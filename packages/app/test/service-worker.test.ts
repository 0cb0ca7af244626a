import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser, type Answer, installed, NEW, offline, OLD, openBrowser, ORIGIN, pageOf, skipWaiting, start } from './worker-world.ts'

beforeEach(openBrowser)

it('opens every page without a network, with the files it needs', async () => {
  const { get } = await installed(NEW)
  browser.answer = offline
  expect(await get('/chats/1', 'navigate')).toBe(pageOf(NEW))
  expect(await get('/assets/app-2.js')).toBe('fresh /assets/app-2.js')
  await expect(get('/assets/other-2.js')).rejects.toThrow('offline')
})

it('gives a page as the server has it now, unless the server is down', async () => {
  const { get } = await installed(NEW)
  browser.answer = () => new Response('newer')
  expect(await get('/home', 'navigate')).toBe('newer')
  browser.answer = () => new Response('broken', { status: 503 })
  expect(await get('/home', 'navigate')).toBe(pageOf(NEW))
})

it.each(['full', 'broken'] as const)('gives what the network has while the disk is %s', async (state) => {
  const { get } = await installed(NEW)
  browser.disk = state
  expect(await get('/assets/other-2.js')).toBe('fresh /assets/other-2.js')
  expect(await get('/home', 'navigate')).toBe('fresh /home')
})

it('keeps a file that a page asked for, and no part of one', async () => {
  const { get } = await installed(NEW)
  browser.answer = (path) => new Response(`some of ${path}`, { status: 206 })
  expect(await get('/assets/voice-2.js')).toBe('some of /assets/voice-2.js')
  browser.answer = (path) => new Response(`all of ${path}`)
  expect(await get('/assets/voice-2.js')).toBe('all of /assets/voice-2.js')
  browser.answer = offline
  expect(await get('/assets/voice-2.js')).toBe('all of /assets/voice-2.js')
})

it('leaves the server’s own alone, and pages whose address is a secret', async () => {
  const { get } = await installed(NEW)
  for (const path of ['/api/trpc/chat.inbox', '/api/files/1', '/ws', '/invite/secret']) {
    expect(await get(path)).toBeUndefined()
    expect(await get(path, 'navigate')).toBeUndefined()
  }
  const paths = [...browser.stores.values()].flatMap((files) => [...files.keys()])
  expect(paths.filter((path) => !path.startsWith('/assets/'))).toEqual(['/index.html'])
})

it('keeps the words of the languages that are read here', async () => {
  const old = await installed(OLD)
  await old.happen('message', { data: { language: 'es', entry: null } })
  expect([...(browser.stores.get('parley-shell-1')?.keys() ?? [])]).toContain('/assets/es-1.js')
  await start(NEW).happen('install')
  expect(browser.asked).toContain('/assets/es-2.js')
  expect(browser.asked).not.toContain('/assets/en-2.js')
  expect(browser.asked.filter((path) => path === '/assets/same.js')).toHaveLength(1)
})

it('waits while a page of the version before is open, then forgets that version', async () => {
  await installed(OLD)
  const next = start(NEW)
  await next.happen('install')
  const tab = { url: `${ORIGIN}/home`, focus: () => {} }
  browser.tabs = [tab, tab]
  await next.happen('message', { data: { language: 'en', entry: '/assets/app-2.js' } })
  browser.tabs = [tab]
  await next.happen('message', { data: { language: 'en', entry: '/assets/app-1.js' } })
  expect(skipWaiting).not.toHaveBeenCalled()
  await next.happen('message', { data: { language: 'en', entry: '/assets/app-2.js' } })
  expect(skipWaiting).toHaveBeenCalledOnce()
  await next.happen('activate')
  expect([...browser.stores.keys()]).toEqual(['parley-shell-2'])
})

describe('on a line that is always late', () => {
  const COMES_AFTER = 10_000
  const late = (text: () => string): Answer => {
    return async (path) => {
      if (path.endsWith('.js') || path === '/index.html')
        return new Response(path === '/index.html' ? pageOf(browser.served) : `fresh ${path}`)
      await new Promise((resolve) => setTimeout(resolve, COMES_AFTER))
      return new Response(text())
    }
  }
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  /** What the page is that opens after some seconds. */
  async function open({ get }: ReturnType<typeof start>): Promise<string | undefined> {
    const opened = get('/home', 'navigate')
    await vi.advanceTimersByTimeAsync(COMES_AFTER)
    return await opened
  }

  it('opens the version that waits once the server has sent its page, and all of it is here', async () => {
    const old = await installed(OLD)
    browser.served = NEW
    browser.answer = late(() => pageOf(NEW))
    expect(await open(old)).toBe(pageOf(OLD))
    // It is not here yet.
    expect(await open(old)).toBe(pageOf(OLD))
    const next = start(NEW)
    await next.happen('install')
    expect(await open(old)).toBe(pageOf(NEW))
    expect(await old.get('/assets/app-2.js')).toBe('fresh /assets/app-2.js')
    browser.tabs = [{ url: `${ORIGIN}/home`, focus: () => {} }]
    await next.happen('message', { data: { language: 'en', entry: '/assets/app-2.js' } })
    expect(skipWaiting).toHaveBeenCalledOnce()
  })

  it('opens its own where the server has gone back to it, or has another that is not whole', async () => {
    const old = await installed(OLD)
    await start(NEW).happen('install')
    browser.answer = late(() => pageOf(OLD))
    await open(old)
    expect(await open(old)).toBe(pageOf(OLD))
    browser.answer = late(() => '<head></head>')
    await open(old)
    expect(await open(old)).toBe(pageOf(OLD))
  })

  it('opens its own without a network, with what was read in it', async () => {
    const old = await installed(OLD)
    await start(NEW).happen('install')
    browser.answer = late(() => pageOf(NEW))
    await open(old)
    browser.answer = offline
    expect(await old.get('/home', 'navigate')).toBe(pageOf(OLD))
  })

  it('leaves no page of a version that could not be had', async () => {
    await installed(OLD)
    browser.answer = (path) => (path === '/assets/app-2.js' ? new Response('', { status: 404 }) : new Response(pageOf(NEW)))
    await expect(start(NEW).happen('install')).rejects.toThrow('gone')
    expect(browser.stores.get('parley-shell-2')?.has('/index.html')).toBe(false)
  })
})

it('does not take over with a file missing', async () => {
  browser.answer = (path) => new Response('', { status: path === '/assets/app-2.js' ? 404 : 200 })
  await expect(start(NEW).happen('install')).rejects.toThrow('gone')
})

it('does not take over with the page of another version', async () => {
  const { happen } = start(NEW)
  browser.served = OLD
  await expect(happen('install')).rejects.toThrow('another version')
  expect(browser.stores.get('parley-shell-2')?.has('/index.html')).toBe(false)
})

it('takes no requests while somebody develops', () => {
  expect([...start(null).listeners.keys()].sort()).toEqual(['install', 'notificationclick', 'push', 'pushsubscriptionchange'])
})
