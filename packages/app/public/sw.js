// Shows notices while no page is open. It takes no requests: every address stays the network's.

const CONVERSATION = /^[0-9a-f-]{36}$/

self.addEventListener('install', () => self.skipWaiting())

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
