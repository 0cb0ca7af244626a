// Opens Parley without a network, and shows notices while no page is open. It keeps the product's own files, never what people said.

/* The build puts into it what a page needs: `{ version, files, words }`. Nothing while somebody develops. */
importScripts('/shell.js')

const { shell } = self
const CONVERSATION = /^[0-9a-f-]{36}$/
const PAGE = '/index.html'
const CACHE = `parley-shell-${shell?.version}`
/** Beside it, the page that the server sent last, whatever its version. Nobody is given this one. */
const SENT = '/sent.html'
/** The server's own, and pages whose address is a secret. */
const LEFT_ALONE = /^\/(api|ws|invite)(\/|$)/
/** After this a page opens as it was kept, ms. */
const PATIENCE = 4_000

if (shell) {
  self.addEventListener('install', (event) => event.waitUntil(install()))
  self.addEventListener('activate', (event) => event.waitUntil(activate()))
  self.addEventListener('message', (event) => event.waitUntil(hear(event.data)))
  self.addEventListener('fetch', (event) => {
    const { method, mode, url } = event.request
    const { origin, pathname } = new URL(url)
    if (method !== 'GET' || origin !== self.location.origin || LEFT_ALONE.test(pathname)) return
    if (mode === 'navigate') event.respondWith(page(event))
    else if (pathname.startsWith('/assets/') || shell.files.includes(pathname)) event.respondWith(file(event))
  })
} else {
  self.addEventListener('install', () => self.skipWaiting())
}

async function install() {
  const before = await keptLanguages()
  await keep([...shell.files, ...before.flatMap((language) => shell.words[language] ?? [])])
  // The last one: a version that has its page is whole.
  await keep([PAGE])
}

/** The languages in which somebody has opened it here. */
async function keptLanguages() {
  const names = (await caches.keys()).filter(isShell)
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
  const paths = new Set(requests.flat().map(({ url }) => new URL(url).pathname))
  // The words of a version before have other names.
  return Object.keys(shell.words).filter((language) => [...paths].some((path) => path.startsWith(`/assets/${language}-`)))
}

/** What another version has under the same name is the same; only the page changes under its own. */
async function keep(paths) {
  const cache = await caches.open(CACHE)
  const wanted = [...new Set(paths)]
  await Promise.all(
    wanted.map(async (path) => {
      if (await cache.match(path)) return
      const known = path.startsWith('/assets/') && (await caches.match(path, { ignoreVary: true }))
      const response = known || (await fetch(path, { cache: 'no-cache' }))
      if (!response.ok) throw new Error('a file of this version is gone')
      if (path === PAGE && !(await isOurs(response.clone()))) throw new Error('the page is of another version')
      await cache.put(path, response)
    }),
  )
}

/** Its own script is one of this version: while a server changes, or behind a cache, the page may come from another. */
async function isOurs(page) {
  const scripts = (await page.text()).matchAll(/<script\s[^>]*src="([^"]+)"/g)
  return [...scripts].some(([, path]) => shell.files.includes(path))
}

/** No page of the version before is open any more. */
async function activate() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => isShell(name) && name !== CACHE).map((name) => caches.delete(name)))
  await self.clients.claim()
}

function isShell(name) {
  return name.startsWith('parley-shell-')
}

/** A page has opened, in a language. The only one that is open, and of this version: nobody needs the version before. */
async function hear({ language, entry }) {
  if (shell.words[language]) await keep(shell.words[language])
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (tabs.length === 1 && shell.files.includes(entry)) await self.skipWaiting()
}

/** The newest there is; without a network, the one that was kept; without an answer in time, the newest that is whole here. */
async function page(event) {
  const kept = await find(PAGE, { cacheName: CACHE })
  const fresh = fetch(event.request)
  if (!kept) return fresh
  event.waitUntil(fresh.then(noteSent).catch(notKept))
  const late = new Promise((resolve) => setTimeout(() => resolve(waiting(kept)), PATIENCE))
  return Promise.race([fresh.then((response) => (response.status < 500 ? response : kept)).catch(() => kept), late])
}

/** However late it came: it says which version the next page may be. */
async function noteSent(response) {
  if (!response.ok) return
  const copy = response.clone()
  await (await caches.open(CACHE)).put(SENT, copy)
}

/**
 * On a line that is always late nobody would ever be given a newer page. So they are given the one of the worker that waits, if the server
 * has sent that very page; its files are here, and it lets its worker take over. Not without a network: what was read was kept for this one.
 */
async function waiting(kept) {
  const sent = await (await find(SENT, { cacheName: CACHE }))?.text()
  if (!sent) return kept
  for (const name of (await caches.keys()).filter(isShell)) {
    const other = await find(PAGE, { cacheName: name })
    if (other && (await other.clone().text()) === sent) return other
  }
  return kept
}

async function file(event) {
  const { request } = event
  const kept = await find(request, { ignoreVary: true })
  if (kept) return kept
  const response = await fetch(request)
  // A part of a file cannot be kept.
  if (response.status === 200 && new URL(request.url).pathname.startsWith('/assets/')) {
    const copy = response.clone()
    event.waitUntil(
      caches
        .open(CACHE)
        .then((cache) => cache.put(request, copy))
        .catch(notKept),
    )
  }
  return response
}

/** What cannot be read is not there: a browser may refuse, or its disk be broken. */
function find(request, options) {
  return caches.match(request, options).catch(notKept)
}

function notKept() {
  // The page goes on with what the network has.
}

self.addEventListener('push', (event) => {
  const { title, body, lang, tag, conversationId } = event.data.json()
  const options = { body, lang, dir: 'auto', tag, renotify: true, data: { conversationId } }
  event.waitUntil(self.registration.showNotification(title, options))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { conversationId } = event.notification.data
  event.waitUntil(openChat(CONVERSATION.test(conversationId) ? `/chats/${conversationId}` : '/chats'))
})

async function openChat(path) {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const tab = tabs.find(({ url }) => new URL(url).pathname === path)
  return tab ? tab.focus() : self.clients.openWindow(path)
}

// The push service gave this browser another address, or took the old one away.
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(subscribeAgain(event)))

async function subscribeAgain({ oldSubscription, newSubscription }) {
  const { pushManager } = self.registration
  const { publicKey } = await call('notifications.key', {})
  const applicationServerKey = oldSubscription?.options.applicationServerKey ?? publicKey
  const subscription = newSubscription ?? (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }))
  const { endpoint, keys } = subscription.toJSON()
  const plain = (key) => key.replace(/=+$/, '')
  await call('notifications.subscribe', { endpoint, p256dh: plain(keys.p256dh), auth: plain(keys.auth) })
}

/** Throws for whoever is signed out: their subscription ended with their session. */
async function call(procedure, input) {
  const response = await fetch(`/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-parley': '1' },
    body: JSON.stringify(input),
  })
  if (!response.ok) throw new Error(`${procedure}: ${response.status}`)
  return (await response.json()).result.data
}
